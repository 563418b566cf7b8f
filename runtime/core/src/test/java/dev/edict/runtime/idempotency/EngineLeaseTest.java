package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Leases that are kept, lost and left behind. */
class EngineLeaseTest extends EngineFixture {

    @Test
    void aZombieCannotOverwriteItsSuccessor() {
        LeasedExecution zombie = execute(REEXECUTE);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        Execution successor = execute(REEXECUTE);
        assertThat(successor.fence()).isGreaterThan(zombie.fence());
        assertThat(zombie.settle(Disposition.STORE, new StoredResponse(500, List.of(), new byte[0], false)))
                .isEqualTo(Recorded.FENCED);
        assertThat(zombie.isLost()).isTrue();
        assertThat(events).contains(Event.FENCED);
        successor.settle(Disposition.STORE, CREATED);
        assertThat(admit(REEXECUTE)).isEqualTo(new Admission.Repeat(CREATED, false));
    }

    @Test
    void aZombieCannotReleaseItsSuccessor() {
        LeasedExecution zombie = execute(REEXECUTE);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        execute(REEXECUTE);
        assertThat(zombie.settle(Disposition.RELEASE, CREATED)).isEqualTo(Recorded.FENCED);
        assertThat(admit(REEXECUTE)).isInstanceOf(Admission.InProgress.class);
    }

    @Test
    void waitingForAnOwnerNeverTakesItsClaimAway() {
        Execution owner = execute(POLICY);
        for (int i = 0; i < 100; i++) {
            assertThat(admit(POLICY)).isInstanceOf(Admission.InProgress.class);
        }
        assertThat(owner.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
    }

    @Test
    void theHeartbeatKeepsALiveExecutionItsLease() {
        engine.close();
        engine = engine(Duration.ofMillis(20), false);
        Execution execution = execute(REEXECUTE);
        AtomicLong renewals = new AtomicLong();
        until(() -> {
            // Time passes by half a lease whenever the lease is whole again.
            Admission answer = admit(REEXECUTE);
            assertThat(answer).isInstanceOf(Admission.InProgress.class);
            if (leaseIsWhole()) {
                nanos.addAndGet(Duration.ofSeconds(15).toNanos());
                renewals.incrementAndGet();
            }
            return renewals.get() == 5;
        });
        assertThat(execution.isLost()).isFalse();
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
    }

    @Test
    void theHeartBeatsOnAfterABeatThatRanOutOfMemory() {
        engine.close();
        AtomicLong abandoned = new AtomicLong();
        Duration lease = Duration.ofMillis(20);
        engine = new IdempotencyEngine(
                store, new EngineSettings(lease, Duration.ofMillis(5), lease, false, (event, operation) -> {
                    if (event == Event.ABANDONED && abandoned.incrementAndGet() == 1) {
                        throw new OutOfMemoryError("of a test");
                    }
                }));
        execute(POLICY);
        until(() -> abandoned.get() == 1);
        engine.admit(POLICY, Scope.of(null, "alice", "POST /orders", "other"), ONE);
        until(() -> abandoned.get() == 2);
    }

    @Test
    void anExecutionThatLostItsLeaseIsToldSo() {
        LeasedExecution zombie = execute(REEXECUTE);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        execute(REEXECUTE);
        try (Executions pulse = new Executions(store, settings(Duration.ofMillis(5), false))) {
            LeasedExecution sameLease = pulse.begin(zombie.lease(), zombie.request(), REEXECUTE);
            until(sameLease::isLost);
        }
    }

    @Test
    void startsNoThreadBeforeTheFirstExecution() {
        long before = pulses();
        try (IdempotencyEngine idle = new IdempotencyEngine(store, settings(Duration.ofSeconds(10), false))) {
            assertThat(pulses()).isEqualTo(before);
            idle.admit(POLICY, SCOPE, ONE);
            assertThat(pulses()).isEqualTo(before + 1);
        }
    }

    private static long pulses() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("edict-idempotency"))
                .filter(Thread::isAlive)
                .count();
    }

    @Test
    void removesWhatIsGoneThoughNobodyAsksForIt() throws Exception {
        engine = engine(Duration.ofMillis(5), false);
        store.loseRequests = false;
        execute(POLICY).settle(Disposition.STORE, CREATED);
        nanos.addAndGet(Duration.ofDays(2).toNanos());
        until(() -> store.purged.get() == 1);
        store.loseRequests = true;
        int asked = store.purges.get();
        until(() -> store.purges.get() > asked);
    }

    @Test
    void refusesAHeartbeatThatWouldLoseLeases() {
        assertThatThrownBy(() -> new EngineSettings(
                        Duration.ofSeconds(30), Duration.ofSeconds(16), Duration.ofMinutes(1), false, (e, o) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("half the lease");
    }

    private boolean leaseIsWhole() {
        // Five seconds is the longest wait ever asked for, so look at the store itself.
        try {
            Claim claim = memory.claim(new ClaimRequest(
                    SCOPE,
                    "POST /orders",
                    ONE,
                    UUID.randomUUID(),
                    Duration.ofSeconds(30),
                    Duration.ofHours(24),
                    Recovery.REEXECUTE));
            return claim instanceof Claim.InFlight inFlight
                    && inFlight.leaseLeft().equals(Duration.ofSeconds(30));
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }
}
