package dev.edict.runtime.idempotency;

import dev.edict.runtime.hash.LengthPrefixedHash;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What two requests with one key must share (draft-07, section 2.4): a byte that names the algorithm, then a digest.
 * The byte keeps digests of different algorithms apart, and says how to make the other one while a deployment rolls.
 */
public final class Fingerprint {

    /** The algorithm and the digest. */
    private static final int HEAD = 33;

    private final byte[] bytes;

    private Fingerprint(byte[] bytes) {
        this.bytes = bytes;
    }

    static Fingerprint of(FingerprintAlgorithm algorithm, LengthPrefixedHash hash) {
        byte[] bytes = hash.digest(1);
        bytes[0] = algorithm.code();
        return new Fingerprint(bytes);
    }

    /** One that tells what its algorithm was told. */
    static Fingerprint of(FingerprintAlgorithm algorithm, LengthPrefixedHash hash, byte[] told) {
        byte[] bytes = Arrays.copyOf(of(algorithm, hash).bytes, HEAD + told.length);
        System.arraycopy(told, 0, bytes, HEAD, told.length);
        return new Fingerprint(bytes);
    }

    /** A fingerprint as a store has kept it. */
    public static Fingerprint ofBytes(byte[] bytes) {
        return new Fingerprint(bytes.clone());
    }

    /** Null for one that this version does not know. */
    @Nullable
    FingerprintAlgorithm algorithm() {
        return bytes.length == 0 ? null : FingerprintAlgorithm.of(bytes[0]);
    }

    /** What its algorithm was told; empty where it needs nothing, or that would be too long. */
    byte[] told() {
        return bytes.length > HEAD ? Arrays.copyOfRange(bytes, HEAD, bytes.length) : new byte[0];
    }

    /** The algorithm's byte and the digest, 33 bytes; where members were chosen, their pointers after that, 500 bytes in all at most. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
    }
}
