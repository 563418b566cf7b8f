package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.memory.InMemoryStore;
import dev.edict.runtime.rest.Logged;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A network that is lost without a word: calls that are under way never return, and later ones are answered. */
@Timeout(60)
class StuckStoreTest {

    private static final Policy POLICY = Policy.keyed("POST", "/orders").build();
    private static final Fingerprint ONE = Fingerprint.ofBytes(new byte[] {1});
    private static final Duration LEASE = Duration.ofMillis(1_200);

    private final LostNetwork store = new LostNetwork();
    private final IdempotencyEngine engine = new IdempotencyEngine(
            store,
            new EngineSettings(LEASE, LEASE.dividedBy(3), Duration.ofMinutes(1), false, (event, operation) -> {}));

    private static final class LostNetwork extends ForwardingStore {

        private final CountDownLatch end = new CountDownLatch(1);
        private final AtomicInteger stuck = new AtomicInteger();
        private final Set<Scope> unanswered = ConcurrentHashMap.newKeySet();
        private volatile boolean lost;
        private volatile boolean refusesCompletions;

        LostNetwork() {
            super(new InMemoryStore());
        }

        private void passNetwork() throws StoreException {
            if (lost) {
                stuck.incrementAndGet();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new StoreException("the connection was dead");
            }
        }

        @Override
        public Claim claim(ClaimRequest request) throws StoreException {
            Claim claim = super.claim(request);
            if (unanswered.remove(request.scope())) {
                throw new StoreException("answer lost");
            }
            return claim;
        }

        @Override
        public Outcome renew(Lease lease, Duration duration) throws StoreException {
            passNetwork();
            return super.renew(lease, duration);
        }

        @Override
        public Outcome complete(Lease lease, StoredResponse response) throws StoreException {
            if (refusesCompletions) {
                throw new StoreException("no answer");
            }
            passNetwork();
            return super.complete(lease, response);
        }

        @Override
        public void withdraw(ClaimRequest request) throws StoreException {
            passNetwork();
            super.withdraw(request);
        }
    }

    @AfterEach
    void close() {
        store.end.countDown();
        engine.close();
    }

    @Test
    void leasesAreRenewedThoughAllThreadsThatDidAreStuck() throws Exception {
        try (Logged logged = Logged.atLeast(Level.WARNING)) {
            store.lost = true;
            for (int i = 0; i < Renewals.AT_ONCE; i++) {
                execute("lost-" + i);
            }
            until(() -> store.stuck.get() == Renewals.AT_ONCE);
            store.lost = false;
            Execution later = execute("later");
            Thread.sleep(LEASE.multipliedBy(3).toMillis());
            assertThat(admit("later")).isInstanceOf(Admission.InProgress.class);
            assertThat(later.isLost()).isFalse();
            for (int i = 0; i < Renewals.AT_ONCE; i++) {
                assertThat(admit("lost-" + i)).isInstanceOf(Admission.InProgress.class);
            }
            assertThat(logged.lines(StuckCalls.class.getName()))
                    .singleElement()
                    .asString()
                    .contains("renew leases and have no answer: ");
        }
    }

    @Test
    void aLateAnswerOfAStuckRenewalChangesNothing() throws Exception {
        store.lost = true;
        Execution execution = execute("k");
        until(() -> store.stuck.get() == 1);
        store.lost = false;
        Thread.sleep(LEASE.toMillis());
        store.end.countDown();
        Thread.sleep(LEASE.multipliedBy(2).toMillis());
        assertThat(admit("k")).isInstanceOf(Admission.InProgress.class);
        assertThat(execution.isLost()).isFalse();
    }

    @Test
    void settlementsAreTriedAgainThoughAllThreadsThatDoAreStuck() throws Exception {
        store.refusesCompletions = true;
        store.lost = true;
        for (String key : List.of("a", "b", "c")) {
            execute(key).settle(Disposition.STORE, StoredResponse.NOTHING);
        }
        store.refusesCompletions = false;
        // two threads settle, and renewals are stuck, too
        until(() -> store.stuck.get() >= 5);
        store.lost = false;
        for (String key : List.of("a", "b", "c")) {
            until(() -> admit(key) instanceof Admission.Repeat);
        }
    }

    @Test
    void withdrawalsAreMadeThoughTheThreadThatDoesIsStuck() throws Exception {
        store.lost = true;
        store.unanswered.addAll(List.of(scope("a"), scope("b")));
        assertThat(admit("a")).isInstanceOf(Admission.Unavailable.class);
        assertThat(admit("b")).isInstanceOf(Admission.Unavailable.class);
        until(() -> store.stuck.get() == 1);
        store.lost = false;
        until(() -> admit("a") instanceof Admission.Execute);
        until(() -> admit("b") instanceof Admission.Execute);
    }

    @Test
    void noMoreThreadsThanABoundAreStarted() {
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(1, DaemonThreads.FACTORY);
        StuckCalls calls = new StuckCalls("do something", threads);
        AtomicInteger begun = new AtomicInteger();
        try (Logged logged = Logged.atLeast(Level.WARNING)) {
            for (int i = 0; i < StuckCalls.MOST * 2; i++) {
                threads.execute(() -> calls.run(
                        Duration.ZERO,
                        () -> {
                            begun.incrementAndGet();
                            awaitEnd();
                            return () -> {};
                        },
                        () -> {}));
            }
            for (int i = 1; i <= StuckCalls.MOST + 1; i++) {
                int expected = i;
                until(() -> begun.get() == expected);
                calls.look(System.nanoTime());
            }
            calls.look(System.nanoTime());
            assertThat(threads.getPoolSize()).isEqualTo(StuckCalls.MOST + 1);
            assertThat(logged.lines(StuckCalls.class.getName()))
                    .last()
                    .asString()
                    .contains("No more threads");
            store.end.countDown();
            until(() -> begun.get() == StuckCalls.MOST * 2);
            until(() -> threads.getActiveCount() == 0);
            calls.look(System.nanoTime());
            assertThat(threads.getCorePoolSize()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private void awaitEnd() {
        try {
            store.end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Execution execute(String key) {
        return ((Admission.Execute) admit(key)).execution();
    }

    private Admission admit(String key) {
        return engine.admit(POLICY, scope(key), ONE);
    }

    private static Scope scope(String key) {
        return Scope.of(null, "alice", POLICY.operation(), key);
    }

    private static void until(BooleanSupplier condition) {
        EngineFixture.until(condition);
    }
}
