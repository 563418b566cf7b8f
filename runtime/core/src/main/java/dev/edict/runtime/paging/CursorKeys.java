package dev.edict.runtime.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys that cursors are signed with: one signs, several verify. To rotate, give the new key to every instance as a
 * verifier first, then make it the signer, then drop the old one when its cursors have expired.
 */
public final class CursorKeys {

    /** The shortest secret: as long as the digest (RFC 2104, section 3). */
    public static final int MIN_SECRET_BYTES = 32;

    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,16}");
    private static final String HMAC = "HmacSHA256";

    private final String signer;
    private final Map<String, SecretKeySpec> keys;

    private CursorKeys(String signer, Map<String, SecretKeySpec> keys) {
        this.signer = signer;
        this.keys = keys;
    }

    /**
     * A ring of one key.
     *
     * @param keyId 1 to 16 letters, digits, {@code _} or {@code -}; it stands in every cursor
     * @param secret at least {@link #MIN_SECRET_BYTES} random bytes, the same on every instance
     * @throws IllegalArgumentException if either is not so
     */
    public static CursorKeys signedBy(String keyId, byte[] secret) {
        return new CursorKeys(keyId, Map.of(checkId(keyId), derive(keyId, secret)));
    }

    /**
     * The same ring with one more key that verifies.
     *
     * @throws IllegalArgumentException if the ring has a key of this id, or {@link #signedBy} would refuse it
     */
    public CursorKeys verifiedAlsoBy(String keyId, byte[] secret) {
        Map<String, SecretKeySpec> more = new HashMap<>(keys);
        if (more.put(checkId(keyId), derive(keyId, secret)) != null) {
            throw new IllegalArgumentException("two cursor keys have the id '" + keyId + "'");
        }
        return new CursorKeys(signer, Map.copyOf(more));
    }

    private static String checkId(String keyId) {
        if (!KEY_ID.matcher(keyId).matches()) {
            throw new IllegalArgumentException(
                    "the id of a cursor key is 1 to 16 of A-Z a-z 0-9 _ -, not '" + keyId + "'");
        }
        return keyId;
    }

    /** Derives the key for this purpose, so that a secret shared with another purpose does no harm. */
    private static SecretKeySpec derive(String keyId, byte[] secret) {
        if (secret.length < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException("the secret of cursor key '" + keyId + "' has " + secret.length
                    + " bytes; it needs at least " + MIN_SECRET_BYTES + " random ones, for example from"
                    + " 'openssl rand -base64 32'");
        }
        return new SecretKeySpec(hmac(new SecretKeySpec(secret, HMAC), "edict cursor key v1".getBytes(UTF_8)), HMAC);
    }

    String signer() {
        return signer;
    }

    /** The MAC under a key; null if the ring does not have it. */
    byte @Nullable [] mac(String keyId, byte[] message) {
        SecretKeySpec key = keys.get(keyId);
        return key == null ? null : hmac(key, message);
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
