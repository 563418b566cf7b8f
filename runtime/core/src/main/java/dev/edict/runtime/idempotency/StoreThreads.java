package dev.edict.runtime.idempotency;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Threads that ask the store later what it did not answer at first, and go on though one of them waits for ever. */
final class StoreThreads {

    private static final Logger LOG = System.getLogger(StoreThreads.class.getName());

    private final ScheduledThreadPoolExecutor threads;
    private final StuckCalls calls;

    /**
     * @param what their calls do, for the log
     * @param atOnce how many threads, unless some are stuck
     */
    StoreThreads(String what, int atOnce, ThreadFactory factory) {
        threads = new ScheduledThreadPoolExecutor(atOnce, factory);
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        calls = new StuckCalls(what, threads);
    }

    /**
     * Asks after a while, as {@link StuckCalls#run} does.
     *
     * @return false if they were closed: nobody asks
     */
    boolean later(long delayMillis, Duration patience, Supplier<Runnable> ask, Runnable instead) {
        try {
            threads.schedule(() -> calls.run(patience, ask, instead), delayMillis, TimeUnit.MILLISECONDS);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        } catch (RuntimeException | Error e) {
            tell(e);
            return true;
        }
    }

    /** Whose memory has run out may have none for a line in the log. */
    private static void tell(Throwable failure) {
        try {
            LOG.log(
                    Level.ERROR,
                    "What the store is to be asked again waits for a thread; a later beat tries to start one",
                    failure);
        } catch (RuntimeException | Error again) {
            return;
        }
    }

    /** A task can have been queued for a thread that could not be started: nobody else would start it. */
    void look(long now) {
        calls.look(now);
        if (threads.getPoolSize() == 0 && !threads.getQueue().isEmpty()) {
            threads.prestartCoreThread();
        }
    }

    /** What waits is not asked any more. */
    void close() {
        threads.shutdownNow();
    }
}
