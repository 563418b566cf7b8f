package dev.edict.runtime.idempotency;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Removes what is gone, beside the pulse and not in it: a slow removal must not cost a lease. */
final class Upkeep {

    private static final Logger LOG = System.getLogger(Upkeep.class.getName());
    private static final int PULSES_PER_PURGE = 6;
    private static final int PURGED_AT_ONCE = 500;
    private static final int MOST_PURGES_IN_A_ROW = 20;

    private final IdempotencyStore store;
    private final LargeBodies bodies;
    private final Duration patience;
    private final StoreThreads threads;
    private final AtomicBoolean purging = new AtomicBoolean();
    private int pulses;

    /**
     * @param patience for all that is removed at a time
     */
    Upkeep(IdempotencyStore store, LargeBodies bodies, Duration patience, StoreThreads threads) {
        this.store = store;
        this.bodies = bodies;
        this.patience = patience;
        this.threads = threads;
    }

    /** To be called with each renewal of leases, by one thread. */
    void pulse() {
        pulses++;
        if (pulses % PULSES_PER_PURGE == 0 && purging.compareAndSet(false, true)) {
            Runnable over = () -> purging.set(false);
            threads.later(
                    0,
                    patience,
                    () -> {
                        purge();
                        return over;
                    },
                    over);
        }
    }

    private void purge() {
        try {
            inPortions(store::purge);
            inPortions(bodies::purge);
        } catch (StoreException | RuntimeException | Error e) {
            LOG.log(Level.WARNING, "Records and bodies that are gone could not be removed; trying again later", e);
        }
    }

    /** Removes at most so many, and tells how many. */
    private interface Removal {
        int upTo(int limit) throws StoreException;
    }

    private static void inPortions(Removal removal) throws StoreException {
        int portions = 0;
        while (removal.upTo(PURGED_AT_ONCE) == PURGED_AT_ONCE && portions < MOST_PURGES_IN_A_ROW) {
            portions++;
        }
    }
}
