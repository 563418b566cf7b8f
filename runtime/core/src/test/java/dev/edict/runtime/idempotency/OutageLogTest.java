package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.rest.Logged;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** What is logged of an outage: all of its first failure, and a line of each that follows. */
class OutageLogTest {

    private final AtomicLong nanos = new AtomicLong();
    private final OutageLog log = new OutageLog(System.getLogger(OutageLogTest.class.getName()), nanos::get);

    @Test
    void anotherOutageHasATraceAgain() {
        assertThat(told(lost()).getThrown()).isNotNull();
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(told(lost()).getThrown()).isNull();
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(told(lost()).getThrown()).isNull();
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(told(lost()).getThrown()).isNotNull();
    }

    @Test
    void aFailureOfAnotherKindHasATraceOfItsOwn() {
        told(lost());
        assertThat(told(new IllegalStateException("a defect")).getThrown()).isNotNull();
        assertThat(told(lost()).getThrown()).isNull();
        assertThat(told(new StoreException("lost", new IllegalStateException("a defect")))
                        .getThrown())
                .isNotNull();
    }

    @Test
    void aLineTellsTheFailureAndWhatItCameOf() {
        told(new StoreException("Redis did not claim a key", new IllegalStateException(lost())));
        LogRecord line = told(new StoreException("Redis did not claim a key", new IllegalStateException(lost())));
        assertThat(line.getMessage()).startsWith("not claimed: ").contains("Redis did not claim a key", "no answer");
        Exception ring = new StoreException("one");
        ring.initCause(new StoreException("other", ring));
        told(ring);
        assertThat(told(ring).getMessage()).contains("one");
    }

    private static StoreException lost() {
        return new StoreException("no answer");
    }

    private LogRecord told(Exception failure) {
        try (Logged logged = Logged.atLeast(java.util.logging.Level.WARNING)) {
            log.tell(Level.ERROR, "not claimed", failure);
            assertThat(logged.records()).hasSize(1);
            return logged.records().get(0);
        }
    }
}
