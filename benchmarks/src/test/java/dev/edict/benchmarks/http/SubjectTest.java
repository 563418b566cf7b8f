package dev.edict.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every endpoint answers what it is asked, and what it costs can be read. */
class SubjectTest {

    @ParameterizedTest
    @EnumSource
    void answersFirstCallsAndRepeats(Endpoint endpoint) throws Exception {
        try (Subject subject = new Subject(endpoint)) {
            assertThat(subject.firstCalls(3)).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(subject.repeats(3)).isGreaterThanOrEqualTo(Duration.ZERO);
        }
    }
}
