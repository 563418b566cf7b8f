package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Memory and threads that have run out, and come back; what was begun before goes on then, and ends. */
class EngineExhaustionTest extends EngineFixture {

    private final AtomicBoolean exhausted = new AtomicBoolean();

    /** Threads that cannot be started while the machine has none left. */
    private final ThreadFactory threads = task -> new Thread(task) {
        {
            setDaemon(true);
        }

        @Override
        public synchronized void start() {
            if (exhausted.get()) {
                throw new OutOfMemoryError("unable to create native thread, says a test");
            }
            super.start();
        }
    };

    @Test
    void aSettlementIsTriedAgainThoughThereIsNoMemoryToSaySo() {
        engine.close();
        EngineSettings settings = new EngineSettings(
                Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofMinutes(10), false, (event, operation) -> {
                    if (event == Event.UNRECORDED) {
                        throw new OutOfMemoryError("of a test");
                    }
                });
        engine = new IdempotencyEngine(store, settings);
        Execution execution = execute(POLICY);
        store.loseRequests = true;
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.NOT_YET);
        store.loseRequests = false;
        until(() -> admit(POLICY).equals(new Admission.Repeat(CREATED, false)));
    }

    @Test
    void aPulseThatCouldNotStartIsStartedByTheNextExecution() throws Exception {
        AtomicInteger renewals = new AtomicInteger();
        IdempotencyStore counting = new ForwardingStore(memory) {
            @Override
            public Outcome renew(Lease lease, Duration duration) throws StoreException {
                renewals.incrementAndGet();
                return super.renew(lease, duration);
            }
        };
        try (Executions executions = new Executions(counting, settings(Duration.ofMillis(5), false), threads)) {
            exhausted.set(true);
            Execution first = begin(executions, "first");
            exhausted.set(false);
            Execution second = begin(executions, "second");
            until(() -> renewals.get() >= 4);
            assertThat(first.isLost() || second.isLost()).isFalse();
        }
    }

    @Test
    void aSettlementWaitsForAThreadThatCouldNotBeStarted() throws Exception {
        try (Executions executions = new Executions(store, settings(Duration.ofMillis(5), false), threads)) {
            Execution execution = begin(executions, "k");
            store.loseRequests = true;
            exhausted.set(true);
            assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.NOT_YET);
            store.loseRequests = false;
            exhausted.set(false);
            until(() -> events.contains(Event.COMPLETED));
        }
    }

    /** No beat has seen it, and none will: its age counts from its first failure. */
    @Test
    void whatWasGivenUpIsNotTriedAgainForEver() throws Exception {
        Duration shortest = Duration.ofMillis(200);
        EngineSettings settings =
                new EngineSettings(shortest, shortest.dividedBy(2), shortest, false, (event, operation) -> {});
        try (Executions executions = new Executions(store, settings)) {
            AtomicInteger tries = new AtomicInteger();
            LeasedExecution execution = begin(executions, "k");
            executions.giveUp(execution);
            assertThat(executions.settle(execution, (of, lease) -> {
                        tries.incrementAndGet();
                        throw new StoreException("request lost");
                    }))
                    .isEqualTo(Recorded.NOT_YET);
            // the next ones would follow after 300 and 700 milliseconds
            TimeUnit.MILLISECONDS.sleep(1_000);
            assertThat(tries).hasValueBetween(2, 3);
        }
    }

    private LeasedExecution begin(Executions executions, String key) throws Exception {
        ClaimRequest request = new ClaimRequest(
                Scope.of(null, "alice", "POST /orders", key),
                "POST /orders",
                ONE,
                new Owners().next(),
                Duration.ofSeconds(30),
                Duration.ofHours(24),
                POLICY.recovery());
        Claim claim = memory.claim(request);
        return executions.begin(((Claim.Acquired) claim).lease(), request, POLICY);
    }
}
