package dev.edict.benchmarks.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The peer does what it is measured at. */
class PowertoolsTest {
    private static final String RESPONSE = new String(Request.RESPONSE.body(), UTF_8);

    @Test
    void answersARepeatFromItsRecord() {
        Powertools powertools = new Powertools();

        assertThat(powertools.first("a")).isEqualTo(RESPONSE);
        assertThat(powertools.replay("a")).isEqualTo(RESPONSE);
    }

    @Test
    void executesWhatItHasNoRecordOf() {
        Powertools powertools = new Powertools();
        powertools.first("a");

        assertThatThrownBy(() -> powertools.replay("b")).hasStackTraceContaining("no repeat");
    }
}
