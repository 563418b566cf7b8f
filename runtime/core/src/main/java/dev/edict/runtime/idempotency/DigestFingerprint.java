package dev.edict.runtime.idempotency;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The algorithm and the digest, as most fingerprints are. It is kept in numbers: it lives as long as a record in memory, and each object less
 * is one that a collector need not carry.
 */
final class DigestFingerprint extends Fingerprint {

    static final int SIZE = 1 + 4 * Long.BYTES;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final byte[] NOTHING = {};

    private final byte algorithm;
    private final long first;
    private final long second;
    private final long third;
    private final long fourth;

    /** @param bytes {@link #SIZE} of them */
    DigestFingerprint(byte[] bytes) {
        algorithm = bytes[0];
        first = (long) LONG.get(bytes, 1);
        second = (long) LONG.get(bytes, 1 + Long.BYTES);
        third = (long) LONG.get(bytes, 1 + 2 * Long.BYTES);
        fourth = (long) LONG.get(bytes, 1 + 3 * Long.BYTES);
    }

    @Override
    @Nullable
    FingerprintAlgorithm algorithm() {
        return FingerprintAlgorithm.of(algorithm);
    }

    @Override
    byte[] told() {
        return NOTHING;
    }

    @Override
    public byte[] bytes() {
        byte[] bytes = new byte[SIZE];
        bytes[0] = algorithm;
        LONG.set(bytes, 1, first);
        LONG.set(bytes, 1 + Long.BYTES, second);
        LONG.set(bytes, 1 + 2 * Long.BYTES, third);
        LONG.set(bytes, 1 + 3 * Long.BYTES, fourth);
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DigestFingerprint that
                && first == that.first
                && second == that.second
                && third == that.third
                && fourth == that.fourth
                && algorithm == that.algorithm;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(first);
    }
}
