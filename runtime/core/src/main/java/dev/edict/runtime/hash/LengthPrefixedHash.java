package dev.edict.runtime.hash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 over values, each preceded by its length in four bytes: no choice of values can pass a part of one for a part
 * of its neighbour, as a delimiter would allow.
 */
public final class LengthPrefixedHash {

    /** Small values are gathered, for a digest takes one update of many bytes faster than many of few. */
    private static final int GATHERED = 256;

    private static final MessageDigest FRESH = create();

    private final MessageDigest digest = sha256();
    private final byte[] gathered = new byte[GATHERED];
    private int length;

    /** Adds a text in UTF-8. */
    public LengthPrefixedHash add(String value) {
        return add(value.getBytes(UTF_8));
    }

    /** Adds bytes. */
    public LengthPrefixedHash add(byte[] value) {
        makeRoom(Integer.BYTES);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            gathered[length++] = (byte) (value.length >>> shift);
        }
        if (value.length > GATHERED) {
            flush();
            digest.update(value);
        } else {
            makeRoom(value.length);
            System.arraycopy(value, 0, gathered, length, value.length);
            length += value.length;
        }
        return this;
    }

    private void makeRoom(int bytes) {
        if (length + bytes > GATHERED) {
            flush();
        }
    }

    private void flush() {
        digest.update(gathered, 0, length);
        length = 0;
    }

    /** The 32 bytes of the digest; call it once. */
    public byte[] digest() {
        flush();
        return digest.digest();
    }

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            // faster than to look for a provider each time
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException providerOfAnotherKind) {
            return create();
        }
    }

    private static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
