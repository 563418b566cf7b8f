package dev.edict.runtime.idempotency;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Undoes claims of which the store did not say whether they were granted; else a key that never ran would end up uncertain. They are
 * tried for as long as settlements are: what is withdrawn late is still its owner's own claim, or nothing.
 */
final class Withdrawals {

    private static final Logger LOG = System.getLogger(Withdrawals.class.getName());
    private static final long FIRST_RETRY_MILLIS = 100;
    private static final long LONGEST_RETRY_MILLIS = 5_000;

    /** How many wait at most. */
    static final int MOST = 1_000;

    private final IdempotencyStore store;
    private final Duration longest;
    private final Duration patience;
    private static final long TOLD_AGAIN_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final StoreThreads thread;
    private final AtomicInteger waiting = new AtomicInteger();
    private int untold;
    private boolean isTold;
    private long toldNanos;

    /**
     * @param longest for how long each is tried
     * @param patience for one call of the store
     */
    Withdrawals(IdempotencyStore store, Duration longest, Duration patience, ThreadFactory factory) {
        this.store = store;
        this.longest = longest;
        this.patience = patience;
        this.thread = new StoreThreads("withdraw claims", 1, factory);
    }

    void begin(ClaimRequest request) {
        if (waiting.incrementAndGet() > MOST) {
            drop(request, "others wait: " + MOST);
        } else {
            next(request, System.nanoTime(), FIRST_RETRY_MILLIS);
        }
    }

    private void next(ClaimRequest request, long startedNanos, long delayMillis) {
        if (System.nanoTime() - startedNanos > longest.toNanos()) {
            drop(request, "the store has not answered for " + longest);
            return;
        }
        Runnable again = () -> next(request, startedNanos, Math.min(LONGEST_RETRY_MILLIS, delayMillis * 2));
        boolean isAsked = thread.later(
                delayMillis,
                patience,
                () -> {
                    try {
                        store.withdraw(request);
                        return waiting::decrementAndGet;
                    } catch (StoreException | RuntimeException | Error e) {
                        return again;
                    }
                },
                again);
        if (!isAsked) {
            drop(request, "the engine has closed");
        }
    }

    private void drop(ClaimRequest request, String why) {
        tell(request, why);
        waiting.decrementAndGet();
    }

    /** Of one a minute, for an outage brings one a request. */
    private synchronized void tell(ClaimRequest request, String why) {
        long now = System.nanoTime();
        if (isTold && now - toldNanos < TOLD_AGAIN_NANOS) {
            untold++;
            return;
        }
        LOG.log(
                Level.ERROR,
                "The claim of {0} ({1}) is not withdrawn, for {2}, nor were {3} others before. If they were granted, repeats get what"
                        + " befits a key whose process died",
                request.scope(),
                request.operation(),
                why,
                untold);
        isTold = true;
        toldNanos = now;
        untold = 0;
    }

    boolean isEmpty() {
        return waiting.get() == 0;
    }

    /** To be called by each beat. */
    void look(long now) {
        thread.look(now);
    }

    void close() {
        thread.close();
        int left = waiting.getAndSet(0);
        if (left > 0) {
            LOG.log(
                    Level.ERROR,
                    "{0} claims whose answers were lost are not withdrawn, for the engine closes. Repeats of those that were granted get"
                            + " what befits a key whose process died",
                    left);
        }
    }
}
