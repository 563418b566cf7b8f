package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A lease is renewed though the store lets others wait. */
@Timeout(60)
class RenewalsTest {

    private static final Policy POLICY = Policy.keyed("POST", "/orders").build();
    private static final Fingerprint ONE = Fingerprint.ofBytes(new byte[] {1});

    /** A part of it does not answer until the test ends. */
    private static final class SlowPart extends ForwardingStore {

        private final Set<Scope> slow = ConcurrentHashMap.newKeySet();
        private final CountDownLatch end = new CountDownLatch(1);
        private final Semaphore waiting = new Semaphore(0);
        private final Semaphore renewed = new Semaphore(0);

        SlowPart() {
            super(new InMemoryStore());
        }

        @Override
        public Outcome renew(Lease lease, Duration duration) throws StoreException {
            if (slow.contains(lease.scope())) {
                waiting.release();
                await(end);
                throw new StoreException("no answer");
            }
            renewed.release();
            return super.renew(lease, duration);
        }

        @Override
        public Outcome complete(Lease lease, StoredResponse response) throws StoreException {
            if (slow.contains(lease.scope())) {
                throw new StoreException("no answer");
            }
            return super.complete(lease, response);
        }
    }

    @Test
    void leasesBesideASlowPartOfTheStoreAreRenewed() throws Exception {
        SlowPart store = new SlowPart();
        EngineSettings settings = new EngineSettings(
                Duration.ofSeconds(20), Duration.ofMillis(10), Duration.ofMinutes(1), false, (event, operation) -> {});
        try (IdempotencyEngine engine = new IdempotencyEngine(store, settings)) {
            for (int i = 1; i < Renewals.AT_ONCE; i++) {
                store.slow.add(scope("slow-" + i));
                Execution execution = execute(engine, "slow-" + i);
                // settlements that are tried again do not stand in the way either
                execution.settle(Disposition.STORE, StoredResponse.NOTHING);
            }
            assertThat(store.waiting.tryAcquire(Renewals.AT_ONCE - 1, 30, TimeUnit.SECONDS))
                    .isTrue();
            execute(engine, "well");
            assertThat(store.renewed.tryAcquire(5, 30, TimeUnit.SECONDS)).isTrue();
            assertThat(store.waiting.availablePermits())
                    .as("renewals of one that waits already")
                    .isZero();
        } finally {
            store.end.countDown();
        }
    }

    @Test
    void whatFailedBeforeComesLast() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(4);
        List<String> order = new CopyOnWriteArrayList<>();
        LeasedExecution first = execution("first");
        LeasedExecution failed = execution("failed");
        failed.renewed(false);
        LeasedExecution one = execution("one");
        LeasedExecution other = execution("other");
        try (Renewals renewals = new Renewals(1, Duration.ofMinutes(1), execution -> {
            if (execution == first) {
                await(start);
            }
            order.add(execution.policy().operation());
            return () -> {
                execution.renewed(true);
                done.countDown();
            };
        })) {
            List.of(first, failed, one, other).forEach(renewals::submit);
            renewals.submit(one);
            start.countDown();
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(order).containsExactly("POST /first", "POST /one", "POST /other", "POST /failed");
    }

    private static LeasedExecution execution(String name) {
        Executions executions = new Executions(new InMemoryStore(), EngineSettings.defaults());
        Policy policy = Policy.keyed("POST", "/" + name).build();
        return LeasedExecutions.of(executions, name, UUID.randomUUID(), policy);
    }

    private static Execution execute(IdempotencyEngine engine, String key) {
        return ((Admission.Execute) engine.admit(POLICY, scope(key), ONE)).execution();
    }

    private static Scope scope(String key) {
        return Scope.of(null, "alice", POLICY.operation(), key);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
