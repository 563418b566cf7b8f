package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.Beats.Renewal;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.time.Duration;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** With a heartbeat of ten seconds there is a beat every five. */
class BeatsTest {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Executions executions = new Executions(new InMemoryStore(), EngineSettings.defaults());

    @Test
    void everySecondBeatRenews() {
        Beats beats = new Beats(HEARTBEAT, 0);
        assertThat(beats.pause()).isEqualTo(5 * SECOND);
        assertThat(beats.at(5 * SECOND)).isEqualTo(Renewal.NONE);
        assertThat(beats.at(10 * SECOND)).isEqualTo(Renewal.OLD);
        assertThat(beats.at(15 * SECOND)).isEqualTo(Renewal.NONE);
        assertThat(beats.at(20 * SECOND)).isEqualTo(Renewal.OLD);
    }

    /** The process was stopped, or its processors were busy: nobody knows how old is what has come since. */
    @Test
    void aBeatThatIsLateRenewsAll() {
        Beats beats = new Beats(HEARTBEAT, 0);
        assertThat(beats.at(8 * SECOND)).isEqualTo(Renewal.ALL);
        assertThat(beats.at(13 * SECOND)).isEqualTo(Renewal.NONE);
        assertThat(beats.at(18 * SECOND)).isEqualTo(Renewal.OLD);
        assertThat(beats.at(45 * SECOND)).isEqualTo(Renewal.ALL);
    }

    /** Of one of thirty seconds, whenever its execution begins: there is a heartbeat left for another try. None is renewed in the first half of a heartbeat. */
    @Property
    void aLeaseIsRenewedBeforeTwoThirdsOfItAreOver(
            @ForAll @LongRange(min = 0, max = 60_000) long startMillis,
            @ForAll @LongRange(min = -100_000, max = 100_000) long originMillis,
            @ForAll @LongRange(min = 0, max = 1_600) long delayMillis) {
        long origin = Duration.ofMillis(originMillis).toNanos();
        long start = origin + Duration.ofMillis(startMillis).toNanos();
        long delay = Duration.ofMillis(delayMillis).toNanos();
        Beats beats = new Beats(HEARTBEAT, origin);
        Running execution = execution();
        long now = origin;
        while (true) {
            now += beats.pause() + delay;
            Renewal renewal = beats.at(now);
            boolean isNew = now >= start && execution.isNewAt(now);
            if (now >= start && (renewal == Renewal.ALL || renewal == Renewal.OLD && !isNew)) {
                break;
            }
        }
        long age = now - start;
        assertThat(age).isLessThanOrEqualTo(3 * (beats.pause() + delay)).isLessThan(20 * SECOND);
        if (delay == 0) {
            assertThat(age).isGreaterThanOrEqualTo(beats.pause());
        }
    }

    @Test
    void ageIsCountedFromTheFirstBeat() {
        Running execution = execution();
        assertThat(execution.ageNanos()).isZero();
        long now = System.nanoTime();
        assertThat(execution.isNewAt(now - 5 * SECOND)).isTrue();
        assertThat(execution.isNewAt(now)).isFalse();
        assertThat(execution.ageNanos()).isBetween(5 * SECOND, 65 * SECOND);
    }

    private Running execution() {
        return LeasedExecutions.of(
                executions, "k", new UUID(0, 1), Policy.keyed("POST", "/orders").build());
    }
}
