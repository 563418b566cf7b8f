package dev.edict.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShutdownTimesTest {

    private final ShutdownTimes times = ShutdownTimes.defaults();

    @Test
    void theDefaultsFitEachOther() {
        assertThat(times.notice().plus(times.drain())).isLessThan(times.grace());
        assertThat(times.keepAlive()).isGreaterThan(times.balancerIdle());
    }

    @Test
    void aDrainThatTheOrchestratorWouldCutShortIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> times.withDrain(Duration.ofSeconds(25)))
                .withMessageContaining("terminationGracePeriodSeconds")
                .withMessageContaining("PT25S");
        assertThat(times.withGrace(Duration.ofMinutes(1))
                        .withDrain(Duration.ofSeconds(25))
                        .drain())
                .isEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void aServerThatClosesConnectionsBeforeItsBalancerIsRefused() {
        Duration minute = Duration.ofMinutes(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> times.withIdleConnections(minute, minute))
                .withMessageContaining("balancerIdle PT1M");
    }

    @Test
    void noTimeIsNegative() {
        Duration negative = Duration.ofSeconds(-1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> times.withNotice(negative))
                .withMessageContaining("notice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> times.withDrain(negative))
                .withMessageContaining("drain");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> times.withIdleConnections(Duration.ZERO, negative))
                .withMessageContaining("balancerIdle");
    }

    @Test
    void withoutNoticeOnlyTheNoticeIsGone() {
        assertThat(times.withoutNotice()).isEqualTo(times.withNotice(Duration.ZERO));
        assertThat(times.withoutNotice().drain()).isEqualTo(times.drain());
    }
}
