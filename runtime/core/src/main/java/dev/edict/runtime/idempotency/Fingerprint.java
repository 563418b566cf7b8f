package dev.edict.runtime.idempotency;

import dev.edict.runtime.hash.LengthPrefixedHash;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What two requests with one key must share (draft-07, section 2.4): a byte that names the algorithm, then a digest.
 * The byte keeps digests of different algorithms apart, and says how to make the other one while a deployment rolls.
 *
 * <p>The digest is kept in numbers: it lives as long as a record in memory, and each object less is one that a collector need not carry.
 */
public final class Fingerprint {

    /** The algorithm and the digest. */
    private static final int HEAD = 1 + 4 * Long.BYTES;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte algorithm;
    private final long first;
    private final long second;
    private final long third;
    private final long fourth;

    /** All, if there is not a head alone. */
    private final byte @Nullable [] unusual;

    private Fingerprint(byte[] bytes) {
        boolean usual = bytes.length == HEAD;
        unusual = usual ? null : bytes;
        algorithm = bytes.length == 0 ? 0 : bytes[0];
        first = usual ? (long) LONG.get(bytes, 1) : 0;
        second = usual ? (long) LONG.get(bytes, 1 + Long.BYTES) : 0;
        third = usual ? (long) LONG.get(bytes, 1 + 2 * Long.BYTES) : 0;
        fourth = usual ? (long) LONG.get(bytes, 1 + 3 * Long.BYTES) : 0;
    }

    static Fingerprint of(FingerprintAlgorithm algorithm, LengthPrefixedHash hash) {
        byte[] bytes = hash.digest(1);
        bytes[0] = algorithm.code();
        return new Fingerprint(bytes);
    }

    /** One that tells what its algorithm was told. */
    static Fingerprint of(FingerprintAlgorithm algorithm, LengthPrefixedHash hash, byte[] told) {
        byte[] bytes = Arrays.copyOf(of(algorithm, hash).bytes(), HEAD + told.length);
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
        return FingerprintAlgorithm.of(algorithm);
    }

    /** What its algorithm was told; empty where it needs nothing, or that would be too long. */
    byte[] told() {
        return unusual != null && unusual.length > HEAD
                ? Arrays.copyOfRange(unusual, HEAD, unusual.length)
                : new byte[0];
    }

    /** The algorithm's byte and the digest, 33 bytes; where members were chosen, their pointers after that, 500 bytes in all at most. */
    public byte[] bytes() {
        if (unusual != null) {
            return unusual.clone();
        }
        byte[] bytes = new byte[HEAD];
        bytes[0] = algorithm;
        LONG.set(bytes, 1, first);
        LONG.set(bytes, 1 + Long.BYTES, second);
        LONG.set(bytes, 1 + 2 * Long.BYTES, third);
        LONG.set(bytes, 1 + 3 * Long.BYTES, fourth);
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that
                && first == that.first
                && second == that.second
                && third == that.third
                && fourth == that.fourth
                && algorithm == that.algorithm
                && Arrays.equals(unusual, that.unusual);
    }

    @Override
    public int hashCode() {
        return unusual == null ? Long.hashCode(first) : Arrays.hashCode(unusual);
    }

    @Override
    public String toString() {
        byte[] bytes = bytes();
        return HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
    }
}
