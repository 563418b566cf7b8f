package dev.edict.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.Execution.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is measured is what is claimed: first calls record, repeats get what was recorded. */
class EngineBenchmarkTest {

    private final EngineBenchmark benchmark = new EngineBenchmark();

    @BeforeEach
    void start() {
        benchmark.forget();
    }

    @AfterEach
    void stop() {
        benchmark.close();
    }

    @Test
    void everyCallIsTheFirstOfItsKey() {
        for (int i = 0; i < 3; i++) {
            assertThat(benchmark.first()).isEqualTo(Recorded.YES);
            assertThat(benchmark.floorFirst()).isNull();
        }
    }

    @Test
    void everyRepeatGetsTheRecord() {
        for (int i = 0; i < 3; i++) {
            assertThat(benchmark.replay().body()).isEqualTo(Request.RESPONSE.body());
            assertThat(benchmark.floorReplay()).isEqualTo(Request.RESPONSE.body());
        }
    }
}
