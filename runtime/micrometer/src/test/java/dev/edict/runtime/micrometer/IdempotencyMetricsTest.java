package dev.edict.runtime.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.Disposition;
import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdempotencyMetricsTest {

    private static final Policy ORDERS = Policy.keyed("POST", "/orders").build();
    private static final Policy REFUNDS = Policy.keyed("POST", "/refunds").build();
    private static final StoredResponse CREATED = new StoredResponse(201, List.of(), new byte[0], false);
    private static final Fingerprint ONE = Fingerprint.ofBytes(new byte[] {1, 1});
    private static final Fingerprint OTHER = Fingerprint.ofBytes(new byte[] {1, 2});

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void eachEventIsCountedWhereItHappened() {
        try (IdempotencyEngine engine = engine(new InMemoryStore(), registry)) {
            execute(engine, ORDERS, "a");
            engine.admit(ORDERS, scope(ORDERS, "a"), ONE);
            engine.admit(ORDERS, scope(ORDERS, "a"), ONE);
            engine.admit(ORDERS, scope(ORDERS, "a"), OTHER);
            engine.admit(ORDERS, scope(ORDERS, "b"), ONE);
            engine.admit(ORDERS, scope(ORDERS, "b"), ONE);
            execute(engine, REFUNDS, "a");
        }
        assertThat(count(ORDERS, Event.CLAIMED)).isEqualTo(2);
        assertThat(count(ORDERS, Event.COMPLETED)).isEqualTo(1);
        assertThat(count(ORDERS, Event.REPLAYED)).isEqualTo(2);
        assertThat(count(ORDERS, Event.MISMATCH)).isEqualTo(1);
        assertThat(count(ORDERS, Event.IN_FLIGHT)).isEqualTo(1);
        assertThat(count(REFUNDS, Event.CLAIMED)).isEqualTo(1);
        assertThat(count(REFUNDS, Event.REPLAYED)).isZero();
    }

    @Test
    void aStoreThatIsFullIsCountedAsUnavailable() {
        try (IdempotencyEngine engine = engine(new InMemoryStore(1, 1 << 10), registry)) {
            execute(engine, ORDERS, "a");
            assertThat(engine.admit(ORDERS, scope(ORDERS, "b"), ONE)).isInstanceOf(Admission.Unavailable.class);
        }
        assertThat(count(ORDERS, Event.STORE_UNAVAILABLE)).isEqualTo(1);
    }

    /** Else an alert on its growth would miss the very first. */
    @Test
    void whatHasNotHappenedYetIsCountedAsZero() {
        new IdempotencyMetrics(registry).on(Event.CLAIMED, ORDERS.operation());
        for (Event event : Event.values()) {
            assertThat(count(ORDERS, event)).isEqualTo(event == Event.CLAIMED ? 1 : 0);
        }
    }

    @Test
    void manyThreadsAtOnceAreAllCounted() {
        IdempotencyMetrics metrics = new IdempotencyMetrics(registry);
        IntStream.range(0, 10_000).parallel().forEach(i -> metrics.on(Event.REPLAYED, "POST /orders/" + i % 3));
        assertThat(registry.get(IdempotencyMetrics.COUNTER).tag("event", "replayed").counters().stream()
                        .mapToDouble(Counter::count)
                        .sum())
                .isEqualTo(10_000);
    }

    @Test
    void prometheusShowsThemUnderItsNames() {
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (IdempotencyEngine engine = engine(new InMemoryStore(), prometheus)) {
            execute(engine, ORDERS, "a");
        }
        assertThat(prometheus.scrape())
                .contains("edict_idempotency_events_total{event=\"completed\",operation=\"POST /orders\"} 1.0")
                .contains("edict_idempotency_events_total{event=\"uncertain\",operation=\"POST /orders\"} 0.0")
                .doesNotContain("key-a");
    }

    private static IdempotencyEngine engine(InMemoryStore store, MeterRegistry registry) {
        return new IdempotencyEngine(
                store,
                new EngineSettings(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1),
                        false,
                        new IdempotencyMetrics(registry)));
    }

    private static void execute(IdempotencyEngine engine, Policy policy, String key) {
        Admission admission = engine.admit(policy, scope(policy, key), ONE);
        ((Admission.Execute) admission).execution().settle(Disposition.STORE, CREATED);
    }

    private static Scope scope(Policy policy, String key) {
        return Scope.of(null, "alice", policy.operation(), "key-" + key);
    }

    private double count(Policy policy, Event event) {
        return registry.get(IdempotencyMetrics.COUNTER)
                .tag("operation", policy.operation())
                .tag("event", event.name().toLowerCase(Locale.ROOT))
                .counter()
                .count();
    }
}
