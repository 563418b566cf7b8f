package dev.edict.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.memory.InMemoryStore;
import dev.edict.testkit.history.Event.Kind;
import java.time.Duration;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InMemoryHistoryTest {

    private static final Duration LEASE = Duration.ofMillis(40);

    @Test
    void couldHaveHappened() throws Exception {
        Collection<Event> history = Histories.of(new InMemoryStore(), LEASE, Duration.ofSeconds(3), 1);
        assertThat(HistoryChecker.check(history, LEASE, Workload::reexecutes)).isEmpty();
        // a history in which nothing went wrong proves nothing
        for (Kind kind : Kind.values()) {
            if (kind.name().endsWith("_LOST")) {
                continue;
            }
            assertThat(history).as("some %s", kind).anyMatch(event -> event.kind() == kind);
        }
    }
}
