package dev.edict.runtime.idempotency;

import dev.edict.runtime.hash.LengthPrefixedHash;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What two requests with one key must share (draft-07, section 2.4): a byte that names the algorithm, then a digest.
 * The byte keeps digests of different algorithms apart, and says how to make the other one while a deployment rolls.
 */
public abstract sealed class Fingerprint permits DigestFingerprint, LongFingerprint {

    private static final int SHOWN = 4;

    Fingerprint() {}

    static Fingerprint of(FingerprintAlgorithm algorithm, LengthPrefixedHash hash) {
        return new DigestFingerprint(digested(algorithm, hash));
    }

    /** One that tells what its algorithm was told. */
    static Fingerprint of(FingerprintAlgorithm algorithm, LengthPrefixedHash hash, byte[] told) {
        byte[] head = digested(algorithm, hash);
        byte[] bytes = Arrays.copyOf(head, head.length + told.length);
        System.arraycopy(told, 0, bytes, head.length, told.length);
        return of(bytes);
    }

    private static byte[] digested(FingerprintAlgorithm algorithm, LengthPrefixedHash hash) {
        byte[] bytes = hash.digest(1);
        bytes[0] = algorithm.code();
        return bytes;
    }

    /** A fingerprint as a store has kept it. */
    public static Fingerprint ofBytes(byte[] bytes) {
        return of(bytes.clone());
    }

    private static Fingerprint of(byte[] bytes) {
        return bytes.length == DigestFingerprint.SIZE ? new DigestFingerprint(bytes) : new LongFingerprint(bytes);
    }

    /** Null for one that this version does not know. */
    abstract @Nullable FingerprintAlgorithm algorithm();

    /** What its algorithm was told; empty where it needs nothing, or that would be too long. */
    abstract byte[] told();

    /** The algorithm's byte and the digest, 33 bytes; where members were chosen, their pointers after that, 500 bytes in all at most. */
    public abstract byte[] bytes();

    @Override
    public abstract boolean equals(@Nullable Object other);

    @Override
    public abstract int hashCode();

    /** The algorithm and the beginning of the digest. */
    @Override
    public final String toString() {
        byte[] bytes = bytes();
        return HexFormat.of().formatHex(bytes, 0, Math.min(SHOWN, bytes.length));
    }
}
