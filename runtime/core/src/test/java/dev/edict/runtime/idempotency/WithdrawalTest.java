package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.memory.InMemoryStore;
import dev.edict.runtime.rest.Logged;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Claims of which nobody knows whether they were granted are undone, at nobody else's cost. */
@Timeout(60)
class WithdrawalTest {

    private static final Policy POLICY = Policy.keyed("POST", "/orders").build();
    private static final Fingerprint ONE = Fingerprint.ofBytes(new byte[] {1});

    private final Shards store = new Shards();
    private final IdempotencyEngine engine = new IdempotencyEngine(
            store,
            new EngineSettings(
                    Duration.ofSeconds(20),
                    Duration.ofMillis(20),
                    Duration.ofMinutes(1),
                    false,
                    (event, operation) -> {}));

    /** One part of it is well; one is full; one answers no claim, and lets withdrawals wait until the test ends. */
    private static final class Shards extends ForwardingStore {

        private final Set<Scope> withdrawn = ConcurrentHashMap.newKeySet();
        private final CountDownLatch withdrawals = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);
        private final CountDownLatch renewed = new CountDownLatch(3);

        Shards() {
            super(new InMemoryStore());
        }

        @Override
        public Claim claim(ClaimRequest request) throws StoreException {
            if (request.scope().equals(scope("full"))) {
                throw new StoreFullException("full");
            }
            if (request.scope().equals(scope("well"))) {
                return super.claim(request);
            }
            throw new StoreException("no answer");
        }

        @Override
        public void withdraw(ClaimRequest request) throws StoreException {
            withdrawn.add(request.scope());
            withdrawals.countDown();
            awaitEnd();
            super.withdraw(request);
        }

        private void awaitEnd() {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public Outcome renew(Lease lease, Duration duration) throws StoreException {
            renewed.countDown();
            return super.renew(lease, duration);
        }
    }

    @AfterEach
    void close() {
        store.end.countDown();
        engine.close();
    }

    @Test
    void leasesAreRenewedWhileAStoreDoesNotAnswer() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(admit("lost-" + i)).isInstanceOf(Admission.Unavailable.class);
        }
        assertThat(admit("well")).isInstanceOf(Admission.Execute.class);
        assertThat(store.renewed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aRefusalForWantOfRoomIsNoClaimToUndo() throws Exception {
        assertThat(admit("full")).isInstanceOf(Admission.Unavailable.class);
        assertThat(admit("lost")).isInstanceOf(Admission.Unavailable.class);
        store.end.countDown();
        assertThat(store.withdrawals.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(store.withdrawn).containsExactly(scope("lost"));
    }

    /** Nothing ran under it: an outage of any length is no reason to leave its outcome unknown. */
    @Test
    void aClaimIsWithdrawnThoughTheOutageOutlastsItsLease() throws Exception {
        Duration lease = Duration.ofMillis(200);
        FailingStore failing = new FailingStore(new InMemoryStore());
        try (IdempotencyEngine brief = engine(failing, lease, Duration.ofMinutes(1))) {
            failing.loseAnswers = true;
            assertThat(brief.admit(POLICY, scope("k"), ONE)).isInstanceOf(Admission.Unavailable.class);
            failing.loseRequests = true;
            Thread.sleep(lease.multipliedBy(4).toMillis());
            failing.loseRequests = false;
            failing.loseAnswers = false;
            assertThat(brief.admit(POLICY, scope("k"), ONE)).isInstanceOf(Admission.OutcomeUnknown.class);
            EngineFixture.until(() -> brief.admit(POLICY, scope("k"), ONE) instanceof Admission.Execute);
        }
    }

    @Test
    void theEndWaitsForWithdrawals() throws Exception {
        FailingStore failing = new FailingStore(new InMemoryStore());
        try (IdempotencyEngine ending = engine(failing, Duration.ofSeconds(20), Duration.ofMinutes(1))) {
            failing.loseAnswers = true;
            assertThat(ending.admit(POLICY, scope("k"), ONE)).isInstanceOf(Admission.Unavailable.class);
            failing.loseAnswers = false;
            ending.shutDown(Duration.ofSeconds(30));
            ending.reopen();
            assertThat(ending.admit(POLICY, scope("k"), ONE)).isInstanceOf(Admission.Execute.class);
        }
    }

    @Test
    void whatIsNotWithdrawnIsLogged() {
        Withdrawals withdrawals =
                new Withdrawals(store, Duration.ofMinutes(1), Duration.ofMinutes(1), DaemonThreads.FACTORY);
        try (Logged logged = Logged.atLeast(Level.WARNING)) {
            for (int i = 0; i < Withdrawals.MOST; i++) {
                withdrawals.begin(claim("k-" + i));
            }
            assertThat(logged.lines(Withdrawals.class.getName())).isEmpty();
            withdrawals.begin(claim("beyond"));
            assertThat(logged.lines(Withdrawals.class.getName()))
                    .singleElement()
                    .asString()
                    .contains(scope("beyond").toString(), POLICY.operation());
            withdrawals.close();
            withdrawals.begin(claim("late"));
            assertThat(logged.lines(Withdrawals.class.getName()))
                    .as("one drop a minute, and the end")
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("1,000 claims"));
            assertThat(withdrawals.isEmpty()).isTrue();
        }
    }

    @Test
    void whatTheStoreDoesNotTakeIsGivenUpInTheEnd() {
        FailingStore failing = new FailingStore(new InMemoryStore());
        failing.loseRequests = true;
        Withdrawals withdrawals =
                new Withdrawals(failing, Duration.ofMillis(250), Duration.ofMinutes(1), DaemonThreads.FACTORY);
        try (Logged logged = Logged.atLeast(Level.WARNING)) {
            withdrawals.begin(claim("k"));
            EngineFixture.until(withdrawals::isEmpty);
            assertThat(logged.lines(Withdrawals.class.getName()))
                    .singleElement()
                    .asString()
                    .contains("PT0.25S");
        } finally {
            withdrawals.close();
        }
    }

    private static IdempotencyEngine engine(IdempotencyStore over, Duration lease, Duration longest) {
        return new IdempotencyEngine(
                over, new EngineSettings(lease, lease.dividedBy(3), longest, false, (event, operation) -> {}));
    }

    private static ClaimRequest claim(String key) {
        return new ClaimRequest(
                scope(key),
                POLICY.operation(),
                ONE,
                new Owners().next(),
                Duration.ofSeconds(20),
                Duration.ofHours(1),
                POLICY.recovery());
    }

    private Admission admit(String key) {
        return engine.admit(POLICY, scope(key), ONE);
    }

    private static Scope scope(String key) {
        return Scope.of(null, "alice", POLICY.operation(), key);
    }
}
