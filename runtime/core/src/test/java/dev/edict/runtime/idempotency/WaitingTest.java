package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Repeats that wait for the execution that they meet. */
@Timeout(60)
class WaitingTest {

    private static final Policy POLICY = Policy.keyed("POST", "/orders").build();
    private static final Policy TRANSACTIONAL =
            Policy.keyed("POST", "/orders").mode(Idempotent.Mode.TRANSACTIONAL).build();
    private static final Fingerprint ONE = Fingerprint.ofBytes(new byte[] {1, 1});
    private static final Scope SCOPE = Scope.of(null, "alice", "POST /orders", "k");
    private static final StoredResponse CREATED = new StoredResponse(201, List.of(), "made".getBytes(UTF_8), false);

    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private final Asked store = new Asked();
    private final IdempotencyEngine engine = engine(store, Duration.ofSeconds(30));

    /** Knows who has asked it more than once, and so waits. */
    private static final class Asked extends ForwardingStore {

        private final Map<Thread, Integer> claims = new ConcurrentHashMap<>();

        Asked() {
            super(new InMemoryStore());
        }

        @Override
        public Claim claim(ClaimRequest request) throws StoreException {
            Claim claim = super.claim(request);
            claims.merge(Thread.currentThread(), 1, Integer::sum);
            return claim;
        }

        void awaitWaiting(int count) throws InterruptedException {
            while (claims.values().stream().filter(times -> times > 1).count() < count) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
    }

    private IdempotencyEngine engine(IdempotencyStore of, Duration longestWait) {
        return engine(of, longestWait, false);
    }

    private IdempotencyEngine engine(IdempotencyStore of, Duration longestWait, boolean failOpen) {
        return new IdempotencyEngine(
                of,
                new EngineSettings(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(10),
                        longestWait,
                        failOpen,
                        (event, operation) -> events.add(event)));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Execution first() {
        return ((Admission.Execute) engine.admit(POLICY, SCOPE, ONE)).execution();
    }

    private Thread repeat(CompletableFuture<Admission> answer) {
        Thread request = new Thread(() -> answer.complete(engine.admit(POLICY, SCOPE, ONE)));
        request.start();
        return request;
    }

    /** One that has met the execution, and asks again. */
    private CompletableFuture<Admission> waiting() throws InterruptedException {
        CompletableFuture<Admission> answer = new CompletableFuture<>();
        repeat(answer);
        store.awaitWaiting(1);
        assertThat(answer).isNotDone();
        return answer;
    }

    @Test
    void aRepeatGetsTheAnswerThatItWaitedFor() throws Exception {
        Execution execution = first();
        CompletableFuture<Admission> repeat = waiting();
        execution.settle(Disposition.STORE, CREATED);
        assertThat(repeat.get()).isEqualTo(new Admission.Repeat(CREATED, false));
        assertThat(events).containsExactly(Event.CLAIMED, Event.COMPLETED, Event.REPLAYED);
    }

    @Test
    void aRepeatExecutesWhereNothingHappened() throws Exception {
        Execution execution = first();
        CompletableFuture<Admission> repeat = waiting();
        execution.settle(Disposition.RELEASE, StoredResponse.NOTHING);
        assertThat(repeat.get()).isInstanceOf(Admission.Execute.class);
    }

    @Test
    void anotherRequestUnderTheKeyDoesNotWait() {
        first();
        assertThat(engine.admit(POLICY, SCOPE, Fingerprint.ofBytes(new byte[] {1, 2})))
                .isInstanceOf(Admission.Reused.class);
    }

    @Test
    void whoHasWaitedLongEnoughIsToldToComeBack() {
        try (IdempotencyEngine impatient = engine(new InMemoryStore(), Duration.ofMillis(30))) {
            impatient.admit(POLICY, SCOPE, ONE);
            assertThat(impatient.admit(POLICY, SCOPE, ONE)).isInstanceOf(Admission.InProgress.class);
            assertThat(events).containsExactly(Event.CLAIMED, Event.IN_FLIGHT);
        }
    }

    @Test
    void nobodyWaitsForAnEngineThatEnds() throws Exception {
        first();
        CompletableFuture<Admission> repeat = waiting();
        engine.close();
        assertThat(repeat.get()).isInstanceOf(Admission.InProgress.class);
    }

    @Test
    void whoIsInterruptedWaitsNoLonger() throws Exception {
        first();
        CompletableFuture<Admission> answer = new CompletableFuture<>();
        Thread request = repeat(answer);
        store.awaitWaiting(1);
        request.interrupt();
        assertThat(answer.get()).isInstanceOf(Admission.InProgress.class);
    }

    @Test
    void onlySomeWaitAtATime() throws Exception {
        Execution execution = first();
        List<CompletableFuture<Admission>> answers = new ArrayList<>();
        for (int i = 0; i < Waiting.MOST_AT_ONCE; i++) {
            CompletableFuture<Admission> answer = new CompletableFuture<>();
            repeat(answer);
            answers.add(answer);
        }
        store.awaitWaiting(Waiting.MOST_AT_ONCE);
        assertThat(engine.admit(POLICY, SCOPE, ONE)).isInstanceOf(Admission.InProgress.class);
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isNotDone());
        execution.settle(Disposition.STORE, CREATED);
        for (CompletableFuture<Admission> answer : answers) {
            assertThat(answer.get()).isInstanceOf(Admission.Repeat.class);
        }
    }

    /** The store has said that somebody executes: to be open to its outage now would be to execute twice. */
    @ParameterizedTest
    @CsvSource({"true, IN_FLIGHT", "false, STORE_UNAVAILABLE"})
    void nothingRunsBesideAnExecutionWhoseStoreIsLostMeanwhile(boolean failOpen, Event told) throws Exception {
        FailingStore failing = new FailingStore(store);
        try (IdempotencyEngine waits = engine(failing, Duration.ofSeconds(30), failOpen)) {
            waits.admit(POLICY, SCOPE, ONE);
            CompletableFuture<Admission> answer = new CompletableFuture<>();
            new Thread(() -> answer.complete(waits.admit(POLICY, SCOPE, ONE))).start();
            store.awaitWaiting(1);
            failing.loseRequests = true;
            assertThat(answer.get()).isInstanceOf(failOpen ? Admission.InProgress.class : Admission.Unavailable.class);
            assertThat(events).containsExactly(Event.CLAIMED, told);
        }
    }

    @Test
    void aTransactionIsWaitedForToo() {
        List<Claim> answers = new ArrayList<>(List.of(
                new Claim.InFlight(Duration.ZERO), new Claim.InFlight(Duration.ZERO), new Claim.Replay(CREATED)));
        FakeStore busy = new FakeStore(null) {
            @Override
            public Begun begin(ClaimRequest request) {
                return new Begun.Answered(answers.remove(0));
            }
        };
        try (IdempotencyEngine transactional = engine(busy, Duration.ofSeconds(30))) {
            assertThat(transactional.admit(TRANSACTIONAL, SCOPE, ONE)).isEqualTo(new Admission.Repeat(CREATED, false));
        }
    }

    @Test
    void aWaitBeyondTheLeaseIsRefused() {
        assertThatThrownBy(() -> engine(store, Duration.ofSeconds(31))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine(store, Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
