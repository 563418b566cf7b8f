package dev.edict.runtime.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.UncertainRecord;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UnknownOutcomesTest {

    private static final Duration OFTEN = Duration.ofMillis(5);

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Watched store = new Watched();

    @Test
    void followsTheStore() throws Exception {
        try (UnknownOutcomes outcomes = new UnknownOutcomes(store.watched, OFTEN)) {
            outcomes.bindTo(registry);
            await(() -> gauge() == 0);
            Lease first = doubted("a");
            doubted("b");
            await(() -> gauge() == 2);
            store.target.resolve(first.scope(), first.fence(), new Resolution.NothingHappened());
            await(() -> gauge() == 1);
        }
    }

    @Test
    void scrapesDoNotAskTheStore() throws Exception {
        try (UnknownOutcomes outcomes = new UnknownOutcomes(store.watched, Duration.ofDays(1))) {
            outcomes.bindTo(registry);
            await(() -> gauge() == 0);
            doubted("a");
            for (int i = 0; i < 1_000; i++) {
                assertThat(gauge()).isZero();
            }
            assertThat(store.asked).hasValue(1);
            assertThat(store.limit).isEqualTo(UnknownOutcomes.MOST);
        }
    }

    @Test
    void aStoreThatFailsFailsNoScrapeAndIsAskedAgain() throws Exception {
        try (UnknownOutcomes outcomes = new UnknownOutcomes(store.watched, OFTEN)) {
            doubted("a");
            outcomes.bindTo(registry);
            await(() -> gauge() == 1);
            store.failure = new StoreException("out of reach");
            askedAgain();
            assertThat(gauge()).isEqualTo(1);
            store.failure = new IllegalStateException("a driver's own");
            askedAgain();
            assertThat(gauge()).isEqualTo(1);
            doubted("b");
            store.failure = null;
            await(() -> gauge() == 2);
        }
    }

    @Test
    void aStoreThatHangsHoldsNoScrapeUp() throws Exception {
        CountDownLatch answers = new CountDownLatch(1);
        store.hold = answers;
        try (UnknownOutcomes outcomes = new UnknownOutcomes(store.watched, OFTEN)) {
            outcomes.bindTo(registry);
            await(() -> store.asked.get() == 1);
            assertThat(gauge()).isNaN();
            answers.countDown();
            await(() -> gauge() == 0);
        }
    }

    @Test
    void severalRegistriesShareTheReading() throws Exception {
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (UnknownOutcomes outcomes = new UnknownOutcomes(store.watched, Duration.ofDays(1))) {
            doubted("a");
            outcomes.bindTo(registry);
            outcomes.bindTo(prometheus);
            await(() -> gauge() == 1);
            assertThat(prometheus.scrape()).contains("edict_idempotency_unknown 1.0");
            assertThat(store.asked).hasValue(1);
        }
    }

    @Test
    void leavesNoThread() throws Exception {
        UnknownOutcomes outcomes = new UnknownOutcomes(store.watched, OFTEN);
        assertThat(threads()).isZero();
        outcomes.bindTo(registry);
        await(() -> store.asked.get() > 1);
        outcomes.close();
        await(() -> threads() == 0);
        assertThat(gauge()).isZero();
    }

    @Test
    void aPeriodIsLongerThanZero() {
        assertThatThrownBy(() -> new UnknownOutcomes(store.watched, Duration.ZERO))
                .hasMessageContaining("longer than zero");
    }

    private double gauge() {
        return registry.get(UnknownOutcomes.GAUGE).gauge().value();
    }

    private Lease doubted(String key) throws StoreException {
        ClaimRequest request = new ClaimRequest(
                Scope.of(null, "alice", "POST /orders", key),
                "POST /orders",
                Fingerprint.ofBytes(new byte[] {1, 1}),
                UUID.randomUUID(),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                Recovery.QUARANTINE);
        Lease lease = ((Claim.Acquired) store.target.claim(request)).lease();
        store.target.quarantine(lease, "the operation answered 500");
        return lease;
    }

    /** Twice, for the first question can have begun before. */
    private void askedAgain() throws InterruptedException {
        int before = store.asked.get();
        await(() -> store.asked.get() > before + 1);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("edict-unknown-outcomes"))
                .count();
    }

    /** Counts the questions, and can fail or hang. */
    private static final class Watched {

        private final IdempotencyStore target = new InMemoryStore();
        private final IdempotencyStore watched = (IdempotencyStore) Proxy.newProxyInstance(
                IdempotencyStore.class.getClassLoader(),
                new Class<?>[] {IdempotencyStore.class},
                (proxy, method, arguments) -> method.getName().equals("uncertain")
                        ? uncertain((int) arguments[0])
                        : method.invoke(target, arguments));
        private final AtomicInteger asked = new AtomicInteger();
        private volatile int limit;
        private volatile Exception failure;
        private volatile CountDownLatch hold;

        private List<UncertainRecord> uncertain(int most) throws Exception {
            limit = most;
            asked.incrementAndGet();
            if (hold != null) {
                hold.await();
            }
            if (failure != null) {
                throw failure;
            }
            return target.uncertain(most);
        }
    }
}
