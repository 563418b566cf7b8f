package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent.Mode;
import dev.edict.annotations.Idempotent.OnServerError;
import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TransactionalExecutionTest {

    private static final Policy POLICY =
            Policy.keyed("POST", "/payments").mode(Mode.TRANSACTIONAL).build();
    private static final Scope SCOPE = Scope.of(null, "alice", POLICY.operation(), "k1");
    private static final Fingerprint ONE = Fingerprint.ofBytes(new byte[] {1});
    private static final StoredResponse CREATED = response(201);

    private final FakeTransaction transaction = new FakeTransaction();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final IdempotencyEngine engine = engine(Duration.ofMinutes(10));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aSuccessIsCommittedWithItsRecord() {
        Execution execution = execute(engine, POLICY);
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
        assertThat(transaction.calls).containsExactly("commit 201");
        assertThat(events).containsExactly(Event.CLAIMED, Event.COMPLETED);
        assertThat(execution.isSettled()).isTrue();
    }

    @Test
    void aRefusalIsRecordedWithoutItsEffects() {
        assertThat(execute(engine, POLICY).settle(Disposition.STORE, response(409)))
                .isEqualTo(Recorded.YES);
        assertThat(transaction.calls).containsExactly("undo 409");
    }

    @Test
    void aFailureFreesTheKeyUnlessThePolicySaysOtherwise() {
        assertThat(Disposition.of(POLICY, 500, false)).isEqualTo(Disposition.RELEASE);
        execute(engine, POLICY).settle(Disposition.RELEASE, response(500));
        Policy store = Policy.keyed("POST", "/payments")
                .mode(Mode.TRANSACTIONAL)
                .onServerError(OnServerError.STORE)
                .build();
        execute(engine, store).settle(Disposition.of(store, 500, false), response(500));
        Policy quarantine = Policy.keyed("POST", "/payments")
                .mode(Mode.TRANSACTIONAL)
                .onServerError(OnServerError.QUARANTINE)
                .build();
        execute(engine, quarantine).settle(Disposition.of(quarantine, 500, false), response(500));
        assertThat(transaction.calls).containsExactly("rollback", "undo 500", "doubt the operation answered 500");
        assertThat(events)
                .containsExactly(
                        Event.CLAIMED,
                        Event.RELEASED,
                        Event.CLAIMED,
                        Event.COMPLETED,
                        Event.CLAIMED,
                        Event.QUARANTINED);
    }

    @Test
    void whatCouldNotBeWrittenIsUndone() {
        execute(engine, POLICY).settleUnwritten(CREATED);
        assertThat(transaction.calls).containsExactly("rollback");
    }

    @Test
    void settlesOnceWhateverHooksRunTwice() {
        Execution execution = execute(engine, POLICY);
        execution.settle(Disposition.STORE, CREATED);
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.BEFORE);
        assertThat(execution.settleUnwritten(CREATED)).isEqualTo(Recorded.BEFORE);
        assertThat(transaction.calls).hasSize(1);
    }

    @Test
    void aSuccessThatIsNotCommittedMustNotGoOut() {
        transaction.failure = new StoreException("gone");
        Execution execution = execute(engine, POLICY);
        assertThatThrownBy(() -> execution.settle(Disposition.STORE, CREATED))
                .isInstanceOfSatisfying(
                        UncommittedException.class,
                        e -> assertThat(e.instead()).isEqualTo(new Admission.Unavailable(Duration.ofSeconds(1))));
        assertThat(execution.isSettled()).isTrue();
        assertThat(events).containsExactly(Event.CLAIMED, Event.STORE_UNAVAILABLE);
    }

    @Test
    void aSuccessThatLostToAnotherRecordIsAnsweredWithThatOne() {
        transaction.winner = new Claim.Replay(CREATED);
        Execution execution = execute(engine, POLICY);
        assertThatThrownBy(() -> execution.settle(Disposition.STORE, CREATED))
                .isInstanceOfSatisfying(
                        UncommittedException.class,
                        e -> assertThat(e.instead()).isEqualTo(new Admission.Repeat(CREATED, false)));
        assertThat(events).containsExactly(Event.CLAIMED, Event.FENCED, Event.REPLAYED);
    }

    /** Its effects are undone in any case: the refusal is true, whether or not it is recorded. */
    @Test
    void aRefusalGoesOutWhateverBecomesOfItsRecord() {
        transaction.failure = new StoreException("gone");
        assertThat(execute(engine, POLICY).settle(Disposition.STORE, response(409)))
                .isEqualTo(Recorded.NO);
        transaction.failure = null;
        transaction.winner = new Claim.Replay(CREATED);
        assertThat(execute(engine, POLICY).settle(Disposition.STORE, response(409)))
                .isEqualTo(Recorded.FENCED);
    }

    @Test
    void whatTheOperationBrokeIsNoOutageOfTheStore() {
        transaction.misuse = new IllegalStateException("the operation ended its transaction");
        Execution execution = execute(engine, POLICY);
        assertThatThrownBy(() -> execution.settle(Disposition.STORE, CREATED)).isSameAs(transaction.misuse);
        assertThat(events).containsExactly(Event.CLAIMED, Event.RELEASED);
    }

    @Test
    @Timeout(30)
    void aTransactionWhoseRequestNeverEndsIsAborted() throws Exception {
        try (IdempotencyEngine hasty = engine(Duration.ofMillis(100))) {
            Execution execution = execute(hasty, POLICY);
            while (!execution.isLost()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            while (!events.contains(Event.ABANDONED)) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertThat(transaction.calls).containsExactly("abort");
            assertThat(execution.isSettled()).isFalse();
            assertThatThrownBy(() -> execution.settle(Disposition.STORE, CREATED))
                    .isInstanceOf(UncommittedException.class);
            assertThat(execution.isSettled()).isTrue();
            assertThat(transaction.calls).containsExactly("abort", "forget");
        }
    }

    @Test
    @Timeout(30)
    void anErrorAfterTheAbortGoesOut() throws Exception {
        try (IdempotencyEngine hasty = engine(Duration.ofMillis(100))) {
            Execution execution = execute(hasty, POLICY);
            while (!execution.isLost()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertThat(execution.settle(Disposition.RELEASE, response(500))).isEqualTo(Recorded.NO);
            assertThat(transaction.calls).containsExactly("abort", "forget");
        }
    }

    /** The database that is out of reach is the one that holds the effects. */
    @Test
    void anOutageIsNeverOpen() {
        FakeStore store = new FakeStore(transaction);
        store.outage = new StoreException("gone");
        EngineSettings open = new EngineSettings(
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                true,
                (event, operation) -> events.add(event));
        try (IdempotencyEngine failOpen = new IdempotencyEngine(store, open)) {
            assertThat(failOpen.admit(POLICY, SCOPE, ONE)).isInstanceOf(Admission.Unavailable.class);
            assertThat(events).containsExactly(Event.STORE_UNAVAILABLE);
        }
    }

    @Test
    void aRepeatIsAnsweredWithoutATransaction() {
        FakeStore store = new FakeStore(transaction);
        store.answer = new Claim.InFlight(Duration.ZERO);
        try (IdempotencyEngine busy = new IdempotencyEngine(store, EngineSettings.defaults())) {
            assertThat(busy.admit(POLICY, SCOPE, ONE)).isEqualTo(new Admission.InProgress(Duration.ofSeconds(1)));
        }
    }

    /** The rule of the operation changes while a record of the old one is there. */
    @Test
    void aRepeatIsComparedByTheRuleOfItsRecord() {
        Policy before = Policy.keyed("POST", "/payments").fingerprint("").build();
        Fingerprint stored = request("{\"amount\":1,\"at\":1}").under(before);
        FakeStore store = new FakeStore(transaction) {
            @Override
            public Begun begin(ClaimRequest claim) {
                return new Begun.Answered(
                        claim.fingerprint().equals(stored) ? new Claim.Replay(CREATED) : new Claim.Mismatch(stored));
            }
        };
        try (IdempotencyEngine after = new IdempotencyEngine(store, EngineSettings.defaults())) {
            assertThat(after.admit(POLICY, SCOPE, request("{\"at\":1,\"amount\":1}")))
                    .isEqualTo(new Admission.Repeat(CREATED, false));
            assertThat(after.admit(POLICY, SCOPE, request("{\"at\":1,\"amount\":2}")))
                    .isInstanceOf(Admission.Reused.class);
        }
    }

    private static RequestFingerprint request(String body) {
        return new RequestFingerprint(
                "POST", "/payments", Map.of(), "application/json", null, null, body.getBytes(UTF_8));
    }

    @Test
    void aStoreThatCannotIsSaidToBeSo() {
        try (IdempotencyEngine leased = new IdempotencyEngine(new InMemoryStore(), EngineSettings.defaults())) {
            assertThat(leased.isTransactional()).isFalse();
            assertThatThrownBy(() -> leased.admit(POLICY, SCOPE, ONE)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(engine.isTransactional()).isTrue();
    }

    @Test
    void theEndOfTheApplicationWaitsForIt() throws Exception {
        Execution execution = execute(engine, POLICY);
        Thread request = new Thread(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            execution.settle(Disposition.STORE, CREATED);
        });
        request.start();
        engine.shutDown(Duration.ofSeconds(20));
        assertThat(transaction.calls).containsExactly("commit 201");
        assertThat(engine.admit(POLICY, SCOPE, ONE)).isInstanceOf(Admission.Unavailable.class);
        request.join();
    }

    private IdempotencyEngine engine(Duration longest) {
        EngineSettings settings = new EngineSettings(
                longest.compareTo(Duration.ofSeconds(30)) < 0 ? longest : Duration.ofSeconds(30),
                longest.compareTo(Duration.ofSeconds(30)) < 0 ? longest.dividedBy(4) : Duration.ofSeconds(10),
                longest,
                false,
                (event, operation) -> events.add(event));
        return new IdempotencyEngine(new FakeStore(transaction), settings);
    }

    private static Execution execute(IdempotencyEngine engine, Policy policy) {
        Admission admission = engine.admit(policy, SCOPE, ONE);
        assertThat(admission).isInstanceOf(Admission.Execute.class);
        return ((Admission.Execute) admission).execution();
    }

    private static StoredResponse response(int status) {
        return new StoredResponse(status, List.of(), new byte[0], false);
    }

    /** Notes how it is ended. */
    private static final class FakeTransaction implements StoreTransaction {

        private final List<String> calls = new CopyOnWriteArrayList<>();
        private StoreException failure;
        private IllegalStateException misuse;
        private Claim winner;

        private Optional<Claim> end(String call) throws StoreException {
            calls.add(call);
            if (failure != null) {
                throw failure;
            }
            if (misuse != null) {
                throw misuse;
            }
            return Optional.ofNullable(winner);
        }

        @Override
        public Optional<Claim> commit(StoredResponse response) throws StoreException {
            return end("commit " + response.status());
        }

        @Override
        public Optional<Claim> undo(StoredResponse response) throws StoreException {
            return end("undo " + response.status());
        }

        @Override
        public Optional<Claim> undo(String doubt) throws StoreException {
            return end("doubt " + doubt);
        }

        @Override
        public boolean rollback() {
            calls.add("rollback");
            return true;
        }

        @Override
        public void abort() {
            calls.add("abort");
        }

        @Override
        public void forget() {
            calls.add("forget");
        }
    }
}
