package dev.edict.runtime.micrometer;

import dev.edict.runtime.idempotency.IdempotencyListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what happens to keys: the counter {@value #COUNTER}, with the tags {@code operation} (the HTTP method and the path
 * template, never a key) and {@code event} ({@code claimed}, {@code replayed}, {@code store_unavailable} and the other
 * {@link Event}s in lower case).
 *
 * <pre>{@code
 * EdictConfig.builder().listener(new IdempotencyMetrics(registry))
 * }</pre>
 *
 * <p>Somebody must look at {@code uncertain}, {@code quarantined} and {@code abandoned} when they grow, for an outcome is unknown ({@link UnknownOutcomes} says how many are);
 * at {@code fenced}, for an execution outlived its lease; at {@code unprotected}, for what ran can run again; at {@code mark_lost}, for
 * a crash would have let it run again.
 */
public final class IdempotencyMetrics implements IdempotencyListener {

    /** The name of the counter. */
    public static final String COUNTER = "edict.idempotency.events";

    private final MeterRegistry registry;
    private final Map<String, Map<Event, Counter>> counters = new ConcurrentHashMap<>();

    /** Counts in this registry. */
    public IdempotencyMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void on(Event event, String operation) {
        Counter counter = counters.computeIfAbsent(operation, this::countersOf).get(event);
        if (counter != null) {
            counter.increment();
        }
    }

    /** All of them at once: a rate over a counter that appears with its first event does not see that event. */
    private Map<Event, Counter> countersOf(String operation) {
        Map<Event, Counter> made = new EnumMap<>(Event.class);
        for (Event event : Event.values()) {
            made.put(
                    event,
                    Counter.builder(COUNTER)
                            .description("What happened to idempotency keys")
                            .tag("operation", operation)
                            .tag("event", event.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        return made;
    }
}
