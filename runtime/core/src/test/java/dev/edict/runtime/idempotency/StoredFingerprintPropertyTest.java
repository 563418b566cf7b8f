package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A fingerprint as a store has kept it, of whatever length: later versions may make longer ones. */
class StoredFingerprintPropertyTest {

    @Property(tries = 500)
    void isWhatWasKept(@ForAll @Size(max = 70) byte[] kept) {
        Fingerprint fingerprint = Fingerprint.ofBytes(kept);
        assertThat(fingerprint.bytes()).isEqualTo(kept);
        assertThat(fingerprint).isEqualTo(Fingerprint.ofBytes(kept)).hasSameHashCodeAs(Fingerprint.ofBytes(kept));
        assertThat(fingerprint.algorithm()).isEqualTo(kept.length == 0 ? null : FingerprintAlgorithm.of(kept[0]));
    }

    /** Every byte counts, and so does the length. */
    @Property(tries = 500)
    void isAnotherWhereOneBitIs(
            @ForAll @Size(min = 1, max = 70) byte[] kept, @ForAll @IntRange(max = 10_000) int place) {
        byte[] other = kept.clone();
        other[place % kept.length] ^= (byte) (1 << place % Byte.SIZE);
        assertThat(Fingerprint.ofBytes(other)).isNotEqualTo(Fingerprint.ofBytes(kept));
        assertThat(Fingerprint.ofBytes(Arrays.copyOf(kept, kept.length + 1))).isNotEqualTo(Fingerprint.ofBytes(kept));
    }

    @Property(tries = 200)
    void isAnotherInEachPlaceOfTheUsualLength(@ForAll @Size(33) byte[] kept, @ForAll @IntRange(max = 32) int place) {
        byte[] other = kept.clone();
        other[place] ^= 1;
        assertThat(Fingerprint.ofBytes(other)).isNotEqualTo(Fingerprint.ofBytes(kept));
    }
}
