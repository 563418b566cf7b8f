package dev.edict.runtime.micrometer;

import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.StoreException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The gauge {@value #GAUGE}: how many outcomes in a store nobody knows, until somebody resolves them. Above zero, somebody must
 * look; all instances with one store see the same number.
 *
 * <pre>{@code
 * new UnknownOutcomes(store).bindTo(registry);
 * }</pre>
 *
 * <p>The store is asked in the background from the first registry on, for its list is no cheap question: neither a request nor a
 * scrape waits for it. Until it has answered for the first time the gauge is NaN; while it does not answer, the last number stands.
 */
public final class UnknownOutcomes implements MeterBinder, AutoCloseable {

    /** The name of the gauge. */
    public static final String GAUGE = "edict.idempotency.unknown";

    /** The gauge stands at this when there are as many or more. */
    public static final int MOST = 1_000;

    private static final Logger LOG = System.getLogger(UnknownOutcomes.class.getName());
    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final IdempotencyStore store;
    private final long periodNanos;
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "edict-unknown-outcomes");
        thread.setDaemon(true);
        return thread;
    });
    private boolean reading;
    private volatile double known = Double.NaN;

    /** Asks the store every five minutes. It does not close it. */
    public UnknownOutcomes(IdempotencyStore store) {
        this(store, PERIOD);
    }

    /**
     * Asks the store now and then.
     *
     * @param period between an answer and the next question; each reads all records of the store
     * @throws IllegalArgumentException if it is not longer than zero
     */
    public UnknownOutcomes(IdempotencyStore store, Duration period) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("the period must be longer than zero, not " + period);
        }
        this.store = store;
        this.periodNanos = period.toNanos();
    }

    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        Gauge.builder(GAUGE, this, outcomes -> outcomes.known)
                .description("Idempotency keys whose outcome nobody knows")
                .strongReference(true)
                .register(registry);
        if (!reading) {
            reading = true;
            reader.scheduleWithFixedDelay(this::read, 0, periodNanos, TimeUnit.NANOSECONDS);
        }
    }

    /** Whatever fails: a question that throws would be the last one. */
    private void read() {
        try {
            known = store.uncertain(MOST).size();
        } catch (StoreException | RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "How many outcomes are unknown could not be read; trying again later", e);
        }
    }

    /** Asks no more; the last number stands. */
    @Override
    public void close() {
        reader.shutdownNow();
    }
}
