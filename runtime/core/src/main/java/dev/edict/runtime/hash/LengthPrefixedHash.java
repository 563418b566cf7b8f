package dev.edict.runtime.hash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 over values, each preceded by its length in four bytes: no choice of values can pass a part of one for a part
 * of its neighbour, as a delimiter would allow.
 */
public final class LengthPrefixedHash {

    private final MessageDigest digest = sha256();

    /** Adds a text in UTF-8. */
    public LengthPrefixedHash add(String value) {
        return add(value.getBytes(UTF_8));
    }

    /** Adds bytes. */
    public LengthPrefixedHash add(byte[] value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
        digest.update(value);
        return this;
    }

    /** The 32 bytes of the digest; call it once. */
    public byte[] digest() {
        return digest.digest();
    }

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
