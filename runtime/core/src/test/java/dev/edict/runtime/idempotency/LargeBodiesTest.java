package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent.Mode;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Bodies that are too large for a record lie beside it. */
class LargeBodiesTest {

    private static final Scope SCOPE = Scope.of(null, "alice", "POST /orders", "k");
    private static final Fingerprint ONE = Fingerprint.ofBytes(new byte[] {1, 1});
    private static final Policy POLICY =
            Policy.keyed("POST", "/orders").ttl(Duration.ofHours(5)).build();

    private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();
    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private final AtomicInteger purges = new AtomicInteger();
    private Duration kept = Duration.ZERO;
    private boolean down;
    private boolean outOfMemory;

    private final OverflowStore overflow = new OverflowStore() {
        @Override
        public void put(String id, byte[] bytes, Duration keepFor) throws StoreException {
            fail();
            kept = keepFor;
            assertThat(bodies.put(id, bytes)).isNull();
        }

        @Override
        public Optional<byte[]> get(String id) throws StoreException {
            fail();
            return Optional.ofNullable(bodies.get(id));
        }

        @Override
        public int purge(int limit) {
            return purges.incrementAndGet() < 3 ? limit : 0;
        }

        private void fail() throws StoreException {
            if (down) {
                throw new StoreException("the disk is full");
            }
            if (outOfMemory) {
                throw new OutOfMemoryError("of a test");
            }
        }
    };

    private final InMemoryStore memory = new InMemoryStore(100, 10_000);
    private final FailingStore store = new FailingStore(memory);

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 0", "11, 1", "20, 1", "21, 0"})
    void bodiesBetweenTheLimitsOverflow(int length, int overflown) throws Exception {
        try (IdempotencyEngine engine = engine(store, overflow)) {
            StoredResponse response = response(length);
            execute(engine).settle(Disposition.STORE, response);
            assertThat(bodies).hasSize(overflown);
            assertThat(engine.admit(POLICY, SCOPE, ONE))
                    .isEqualTo(new Admission.Repeat(length > 20 ? response.head() : response, false));
            if (overflown > 0) {
                assertThat(kept).isEqualTo(Duration.ofHours(5));
                assertThat(bodies.values()).containsExactly(response.body());
                assertThat(((Claim.Replay) claim()).response().body()).isEmpty();
            }
            assertThat(events).containsExactly(Event.CLAIMED, Event.COMPLETED, Event.REPLAYED);
        }
    }

    @Test
    void whatTheStoreCannotKeepOverflowsThoughTheLimitIsHigher() {
        store.capabilities = new Capabilities("small", false, false, true, 3);
        try (IdempotencyEngine engine = engine(store, overflow)) {
            execute(engine).settle(Disposition.STORE, response(4));
            assertThat(bodies).hasSize(1);
            assertThat(engine.admit(POLICY, SCOPE, ONE)).isEqualTo(new Admission.Repeat(response(4), false));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASE", "QUARANTINE"})
    void whatIsNotRecordedDoesNotOverflow(Disposition disposition) {
        try (IdempotencyEngine engine = engine(store, overflow)) {
            Execution execution = execute(engine);
            execution.settle(disposition, response(15));
            execution.settle(Disposition.STORE, response(15));
            assertThat(bodies).isEmpty();
        }
    }

    @Test
    void aBodyThatThereIsNoMemoryToKeepCostsNothingElse() {
        try (IdempotencyEngine engine = engine(store, overflow)) {
            outOfMemory = true;
            assertThat(execute(engine).settle(Disposition.STORE, response(15))).isEqualTo(Execution.Recorded.YES);
            assertThat(events).containsExactly(Event.CLAIMED, Event.OVERFLOW_FAILED, Event.COMPLETED);
        }
    }

    @Test
    void aBodyThatCannotBeKeptCostsNothingElse() {
        try (IdempotencyEngine engine = engine(store, overflow)) {
            down = true;
            assertThat(execute(engine).settle(Disposition.STORE, response(15))).isEqualTo(Execution.Recorded.YES);
            down = false;
            assertThat(engine.admit(POLICY, SCOPE, ONE))
                    .isEqualTo(new Admission.Repeat(response(15).head(), false));
            assertThat(events).containsExactly(Event.CLAIMED, Event.OVERFLOW_FAILED, Event.COMPLETED, Event.REPLAYED);
        }
    }

    @ParameterizedTest
    @CsvSource({"gone", "damaged", "cut", "unreadable"})
    void aBodyThatIsNotFoundAsItWasIsAnsweredByItsHead(String how) {
        try (IdempotencyEngine engine = engine(store, overflow)) {
            execute(engine).settle(Disposition.STORE, response(15));
            switch (how) {
                case "gone" -> bodies.clear();
                case "damaged" -> bodies.replaceAll((id, body) -> new byte[15]);
                case "cut" -> bodies.replaceAll((id, body) -> new byte[14]);
                default -> down = true;
            }
            assertThat(engine.admit(POLICY, SCOPE, ONE))
                    .isEqualTo(new Admission.Repeat(response(15).head(), false));
            assertThat(events).containsExactly(Event.CLAIMED, Event.COMPLETED, Event.REPLAYED, Event.OVERFLOW_LOST);
        }
    }

    @Test
    void anInstanceWithoutAnOverflowAnswersTheHead() {
        try (IdempotencyEngine with = engine(store, overflow);
                IdempotencyEngine without = engine(store, null)) {
            execute(with).settle(Disposition.STORE, response(15));
            assertThat(without.admit(POLICY, SCOPE, ONE))
                    .isEqualTo(new Admission.Repeat(response(15).head(), false));
            assertThat(events).contains(Event.OVERFLOW_LOST);
        }
    }

    @Test
    void aBodyIsPutOnceHoweverOftenItsRecordIsTried() throws Exception {
        try (IdempotencyEngine engine = engine(store, overflow)) {
            Execution execution = execute(engine);
            store.loseRequests = true;
            assertThat(execution.settle(Disposition.STORE, response(15))).isEqualTo(Execution.Recorded.NOT_YET);
            store.loseRequests = false;
            until(() -> engine.admit(POLICY, SCOPE, ONE) instanceof Admission.Repeat);
            assertThat(bodies).hasSize(1);
        }
    }

    @Test
    void bodiesOfTransactionsOverflowToo() {
        Policy transactional =
                Policy.keyed("POST", "/orders").mode(Mode.TRANSACTIONAL).build();
        RecordingTransaction transaction = new RecordingTransaction();
        FakeStore fake = new FakeStore(transaction);
        try (IdempotencyEngine engine = engine(fake, overflow)) {
            Admission admission = engine.admit(transactional, SCOPE, ONE);
            ((Admission.Execute) admission).execution().settle(Disposition.STORE, response(15));
            StoredResponse recorded = transaction.committed;
            assertThat(recorded.body()).isEmpty();
            fake.answer = new Claim.Replay(recorded);
            assertThat(engine.admit(transactional, SCOPE, ONE)).isEqualTo(new Admission.Repeat(response(15), false));
        }
    }

    @Test
    void whatHadItsTimeIsRemoved() throws Exception {
        EngineSettings often = new EngineSettings(
                Duration.ofMillis(100),
                Duration.ofMillis(10),
                Duration.ofMinutes(1),
                Duration.ZERO,
                false,
                (event, operation) -> {},
                new Overflow(overflow, 10, 20));
        try (IdempotencyEngine engine = new IdempotencyEngine(store, often)) {
            execute(engine);
            until(() -> purges.get() >= 3);
        }
    }

    @Test
    void limitsBetweenWhichNothingLiesAreRefused() {
        assertThatThrownBy(() -> new Overflow(overflow, 10, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Overflow(overflow, -1, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Keeps what is committed. */
    private static final class RecordingTransaction implements StoreTransaction {

        private StoredResponse committed = StoredResponse.NOTHING;

        @Override
        public Optional<Claim> commit(StoredResponse response) {
            committed = response;
            return Optional.empty();
        }

        @Override
        public Optional<Claim> undo(StoredResponse response) {
            return Optional.empty();
        }

        @Override
        public Optional<Claim> undo(String doubt) {
            return Optional.empty();
        }

        @Override
        public boolean rollback() {
            return true;
        }

        @Override
        public void abort() {}
    }

    private Claim claim() throws StoreException {
        return store.claim(new ClaimRequest(
                SCOPE,
                "POST /orders",
                ONE,
                java.util.UUID.randomUUID(),
                Duration.ofSeconds(30),
                POLICY.ttl(),
                POLICY.recovery()));
    }

    private static StoredResponse response(int length) {
        byte[] body = new byte[length];
        for (int i = 0; i < length; i++) {
            body[i] = (byte) (i + 1);
        }
        return new StoredResponse(201, List.of(new HeaderLine("location", "/orders/1")), body, false);
    }

    private static Execution execute(IdempotencyEngine engine) {
        return ((Admission.Execute) engine.admit(POLICY, SCOPE, ONE)).execution();
    }

    private IdempotencyEngine engine(IdempotencyStore records, OverflowStore large) {
        return new IdempotencyEngine(
                records,
                new EngineSettings(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(10),
                        Duration.ZERO,
                        false,
                        (event, operation) -> events.add(event),
                        large == null ? null : new Overflow(large, 10, 20)));
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(5);
        }
    }
}
