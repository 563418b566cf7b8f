package dev.edict.runtime.idempotency;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The algorithm, the digest, and behind it what the algorithm was told; or what another version has written, of whatever length. */
final class LongFingerprint extends Fingerprint {

    private final byte[] bytes;

    /** @param bytes this one's alone from now on, and not as many as those of a {@link DigestFingerprint} */
    LongFingerprint(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    @Nullable
    FingerprintAlgorithm algorithm() {
        return bytes.length == 0 ? null : FingerprintAlgorithm.of(bytes[0]);
    }

    @Override
    byte[] told() {
        return bytes.length > DigestFingerprint.SIZE
                ? Arrays.copyOfRange(bytes, DigestFingerprint.SIZE, bytes.length)
                : new byte[0];
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LongFingerprint that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
