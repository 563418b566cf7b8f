package dev.edict.runtime.jdbc.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.testkit.history.Event;
import dev.edict.testkit.history.Event.Kind;
import dev.edict.testkit.history.HistoryChecker;
import dev.edict.testkit.history.Workload;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workers who stall beyond their leases, in a database of this process: the statements of every database but PostgreSQL, at their fastest. */
@Timeout(60)
class H2HistoryTest {

    private static final Duration LEASE = Duration.ofMillis(60);

    @Test
    void couldHaveHappened() throws Exception {
        Queue<Event> history = new ConcurrentLinkedQueue<>();
        try (HikariDataSource pool = Databases.h2()) {
            long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
            new Workload(JdbcStore.on(pool), LEASE, 8, 5, history::add).run(() -> System.nanoTime() < end);
        }
        assertThat(HistoryChecker.check(history, LEASE, Workload::reexecutes)).isEmpty();
        for (Kind kind : Kind.values()) {
            if (!kind.name().endsWith("_LOST")) {
                assertThat(history).as("some %s", kind).anyMatch(event -> event.kind() == kind);
            }
        }
    }
}
