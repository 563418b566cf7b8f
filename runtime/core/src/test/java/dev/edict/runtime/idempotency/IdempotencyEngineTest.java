package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent;
import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotencyEngineTest {

    private static final Policy POLICY = Policy.keyed("POST", "/orders").build();
    private static final Policy REEXECUTE =
            Policy.keyed("POST", "/orders").recovery(Recovery.REEXECUTE).build();
    private static final Fingerprint ONE = Fingerprint.ofBytes(new byte[] {1, 1});
    private static final Fingerprint OTHER = Fingerprint.ofBytes(new byte[] {1, 2});
    private static final Scope SCOPE = Scope.of(null, "alice", "POST /orders", "k");
    private static final StoredResponse CREATED = new StoredResponse(201, List.of(), "made".getBytes(UTF_8), false);

    private final AtomicLong nanos = new AtomicLong();
    private final InMemoryStore memory = new InMemoryStore(100, 10_000, nanos::get);
    private final FailingStore store = new FailingStore(memory);
    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private IdempotencyEngine engine = engine(Duration.ofSeconds(10), false);

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void executesOnceAndRepeatsTheResponse() {
        Execution execution = execute(POLICY);
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
        assertThat(admit(POLICY)).isEqualTo(new Admission.Repeat(CREATED, false));
        assertThat(events).containsExactly(Event.CLAIMED, Event.COMPLETED, Event.REPLAYED);
    }

    @Test
    void asksForAWaitBetweenOneAndFiveSeconds() {
        execute(POLICY);
        assertThat(admit(POLICY)).isEqualTo(new Admission.InProgress(Duration.ofSeconds(5)));
        nanos.addAndGet(Duration.ofMillis(28_500).toNanos());
        assertThat(admit(POLICY)).isEqualTo(new Admission.InProgress(Duration.ofSeconds(2)));
        nanos.addAndGet(Duration.ofMillis(1_499).toNanos());
        assertThat(admit(POLICY)).isEqualTo(new Admission.InProgress(Duration.ofSeconds(1)));
    }

    @Test
    void refusesAKeyUsedForAnotherRequestEvenWhileTheFirstRuns() {
        execute(POLICY);
        assertThat(engine.admit(POLICY, SCOPE, OTHER)).isInstanceOf(Admission.Reused.class);
    }

    /** Half of the instances compare the whole body, the others what two members say. */
    @Test
    void takesARepeatForOneThoughTheRuleWasAnotherWhenItsKeyWasClaimed() {
        Policy whole = Policy.keyed("POST", "/orders").fingerprint("").build();
        RequestFingerprint first = request("{\"qty\":1,\"at\":1}");
        assertThat(engine.admit(whole, SCOPE, first)).isInstanceOf(Admission.Execute.class);
        assertThat(engine.admit(POLICY, SCOPE, request("{\"at\":1,\"qty\":1}")))
                .isInstanceOf(Admission.InProgress.class);
        assertThat(engine.admit(POLICY, SCOPE, request("{\"at\":1,\"qty\":2}"))).isInstanceOf(Admission.Reused.class);
        assertThat(events).containsExactly(Event.CLAIMED, Event.IN_FLIGHT, Event.MISMATCH);
    }

    @Test
    void takesOverWhatAnInstanceWithAnotherRuleHasLeftBehind() {
        Policy ignoring = Policy.keyed("POST", "/orders")
                .body(Idempotent.Body.IGNORED)
                .recovery(Recovery.REEXECUTE)
                .build();
        engine.admit(ignoring, SCOPE, request("{\"at\":1}"));
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        Admission admission = engine.admit(REEXECUTE, SCOPE, request("{\"at\":2}"));
        assertThat(((Admission.Execute) admission).execution().attempt()).isEqualTo(2);
    }

    private static RequestFingerprint request(String body) {
        return new RequestFingerprint(
                "POST", "/orders", Map.of(), "application/json", null, null, body.getBytes(UTF_8));
    }

    @Test
    void settlesOnceWhateverHooksRunTwice() {
        Execution execution = execute(POLICY);
        execution.settle(Disposition.STORE, CREATED);
        assertThat(execution.settle(Disposition.RELEASE, CREATED)).isEqualTo(Recorded.BEFORE);
        assertThat(execution.settleUnwritten(CREATED)).isEqualTo(Recorded.BEFORE);
        assertThat(admit(POLICY)).isEqualTo(new Admission.Repeat(CREATED, false));
    }

    @Test
    void aReleasedKeyRunsAgain() {
        execute(POLICY).settle(Disposition.RELEASE, CREATED);
        assertThat(execute(POLICY).attempt()).isEqualTo(1);
    }

    @Test
    void answersWithTheHeadWhenOnlyTheEffectsAreKnown() {
        execute(POLICY).settleUnwritten(CREATED);
        assertThat(admit(POLICY)).isEqualTo(new Admission.Repeat(CREATED.head(), true));
    }

    @Test
    void anExecutionWhoseEndIsUnknownIsNeverRepeatedUntilSomebodyResolvesIt() throws Exception {
        execute(POLICY);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThat(admit(POLICY)).isInstanceOf(Admission.OutcomeUnknown.class);
        nanos.addAndGet(Duration.ofDays(30).toNanos());
        assertThat(admit(POLICY)).isInstanceOf(Admission.OutcomeUnknown.class);
        UncertainRecord uncertain = engine.uncertain(10).get(0);
        assertThat(engine.resolve(uncertain, new Resolution.TookEffect(CREATED, Duration.ofHours(1))))
                .isTrue();
        assertThat(admit(POLICY)).isEqualTo(new Admission.Repeat(CREATED, false));
    }

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
    void anExecutionThatLostItsLeaseIsToldSo() {
        LeasedExecution zombie = execute(REEXECUTE);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        execute(REEXECUTE);
        try (Executions pulse = new Executions(store, settings(Duration.ofMillis(5), false))) {
            LeasedExecution sameLease = pulse.begin(zombie.lease(), REEXECUTE);
            until(sameLease::isLost);
        }
    }

    @Test
    void aStoreOutOfReachRefusesByDefault() {
        store.loseRequests = true;
        assertThat(admit(POLICY)).isEqualTo(new Admission.Unavailable(Duration.ofSeconds(5)));
        assertThat(events).containsExactly(Event.STORE_UNAVAILABLE);
    }

    @Test
    void aStoreOutOfReachLetsRequestsThroughWhereTheServiceSaysSo() {
        engine.close();
        engine = engine(Duration.ofSeconds(10), true);
        store.loseRequests = true;
        assertThat(admit(POLICY)).isInstanceOf(Admission.Unprotected.class);
        assertThat(events).containsExactly(Event.UNPROTECTED);
    }

    /** There is a record, so that the operation may have been executed, by a later version of the service for example. */
    @Test
    void aRecordThatIsNotUnderstoodLetsNothingThrough() {
        engine.close();
        engine = engine(Duration.ofSeconds(10), true);
        store.unreadable = true;
        assertThat(admit(POLICY)).isEqualTo(new Admission.Unavailable(Duration.ofSeconds(5)));
        assertThat(events).containsExactly(Event.STORE_UNAVAILABLE);
    }

    @Test
    void aClaimWhoseAnswerWasLostDoesNotWedgeTheKey() {
        store.loseAnswers = true;
        assertThat(admit(POLICY)).isInstanceOf(Admission.Unavailable.class);
        store.loseAnswers = false;
        until(() -> admit(POLICY) instanceof Admission.Execute);
    }

    @Test
    void aCompletionThatFailsIsTriedAgainUntilItIsRecorded() {
        Execution execution = execute(POLICY);
        store.loseRequests = true;
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.NOT_YET);
        until(() -> store.completions.get() >= 2);
        assertThat(events).contains(Event.UNRECORDED).doesNotContain(Event.COMPLETED);
        store.loseRequests = false;
        until(() -> admit(POLICY).equals(new Admission.Repeat(CREATED, false)));
    }

    @Test
    void aCompletionWhoseAnswerWasLostIsNotTakenForATakeOver() {
        Execution execution = execute(POLICY);
        store.loseAnswers = true;
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.NOT_YET);
        store.loseAnswers = false;
        until(() -> events.contains(Event.COMPLETED));
        assertThat(events).doesNotContain(Event.FENCED);
        assertThat(admit(POLICY)).isEqualTo(new Admission.Repeat(CREATED, false));
    }

    @Test
    void aListenerThatFailsChangesNothing() {
        engine.close();
        engine = new IdempotencyEngine(
                store,
                new EngineSettings(
                        Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofMinutes(10), false, (event, o) -> {
                            events.add(event);
                            throw new IllegalStateException("cannot count");
                        }));
        assertThat(execute(POLICY).settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
        assertThat(admit(POLICY)).isEqualTo(new Admission.Repeat(CREATED, false));
        assertThat(events).containsExactly(Event.CLAIMED, Event.COMPLETED, Event.REPLAYED);
    }

    @Test
    void anExecutionThatOutlastsTheEngineIsRecordedAllTheSame() throws Exception {
        Execution execution = execute(POLICY);
        engine.shutDown(Duration.ZERO);
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
        assertThat(memory.claim(new ClaimRequest(
                        SCOPE,
                        "POST /orders",
                        ONE,
                        UUID.randomUUID(),
                        Duration.ofSeconds(30),
                        Duration.ofHours(24),
                        Recovery.QUARANTINE)))
                .isEqualTo(new Claim.Replay(CREATED));
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
    void aBodyBeyondTheStoresLimitKeepsItsHead() {
        store.capabilities = new Capabilities("small", false, false, true, 3);
        execute(POLICY).settle(Disposition.STORE, CREATED);
        assertThat(admit(POLICY)).isEqualTo(new Admission.Repeat(CREATED.head(), false));
    }

    @Test
    void refusesNewClaimsWhileShuttingDownAndWaitsForThoseInFlight() throws Exception {
        Execution execution = execute(POLICY);
        Thread shutdown = new Thread(() -> {
            try {
                engine.shutDown(Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        shutdown.start();
        Scope another = Scope.of(null, "alice", "POST /orders", "another");
        until(() -> {
            Admission admission = engine.admit(POLICY, another, ONE);
            if (admission instanceof Admission.Execute early) {
                early.execution().settle(Disposition.RELEASE, CREATED);
            }
            return admission instanceof Admission.Unavailable;
        });
        assertThat(shutdown.isAlive()).isTrue();
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
        shutdown.join();
    }

    @Test
    void callsTheStoreTwiceForAnExecutionAndOnceForARepeat() {
        execute(POLICY).settle(Disposition.STORE, CREATED);
        assertThat(store.claims).hasValue(1);
        assertThat(store.completions).hasValue(1);
        admit(POLICY);
        assertThat(store.claims).hasValue(2);
        assertThat(store.completions).hasValue(1);
    }

    @Test
    void derivesAKeyForEachStepThatIsTheSameInEveryExecution() {
        Execution first = execute(REEXECUTE);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        Execution second = execute(REEXECUTE);
        assertThat(second.downstreamKey("charge")).isEqualTo(first.downstreamKey("charge"));
        assertThat(second.downstreamKey("mail")).isNotEqualTo(first.downstreamKey("charge"));
        assertThat(first.downstreamKey("charge")).matches("[A-Za-z0-9_-]{43}");
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

    private IdempotencyEngine engine(Duration heartbeat, boolean failOpen) {
        return new IdempotencyEngine(store, settings(heartbeat, failOpen));
    }

    private EngineSettings settings(Duration heartbeat, boolean failOpen) {
        return new EngineSettings(
                Duration.ofSeconds(30),
                heartbeat,
                Duration.ofMinutes(10),
                failOpen,
                (event, operation) -> events.add(event));
    }

    private Admission admit(Policy policy) {
        return engine.admit(policy, SCOPE, ONE);
    }

    private LeasedExecution execute(Policy policy) {
        Admission admission = admit(policy);
        assertThat(admission).isInstanceOf(Admission.Execute.class);
        return (LeasedExecution) ((Admission.Execute) admission).execution();
    }

    /** Waits for what another thread does; the surrounding build limits how long. */
    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
