package dev.edict.runtime.idempotency;

import java.time.Duration;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Renews leases, a few at a time: a part of the store that lets one wait must not cost another its lease. Those that
 * failed the last time come last, and one whose answer does not come is asked for again. Its threads end when there is nothing to renew.
 */
final class Renewals implements AutoCloseable {

    static final int AT_ONCE = 8;
    private static final int IDLE_SECONDS = 1;

    private final Duration patience;
    private final Function<LeasedExecution, Runnable> renew;
    private final ThreadPoolExecutor threads;
    private final StuckCalls calls;

    /**
     * @param atOnce how many threads at most, unless some are stuck
     * @param patience after which one is
     * @param renew asks the store; what is done about its answer says by {@link LeasedExecution#renewed} what came of it
     */
    Renewals(int atOnce, Duration patience, Function<LeasedExecution, Runnable> renew) {
        this.patience = patience;
        this.renew = renew;
        this.threads = new ThreadPoolExecutor(
                atOnce,
                atOnce + StuckCalls.MOST,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                DaemonThreads.FACTORY,
                new ThreadPoolExecutor.DiscardPolicy());
        threads.allowCoreThreadTimeOut(true);
        this.calls = new StuckCalls("renew leases", threads);
    }

    /** One that waits since the last pulse is not asked for again. */
    void submit(LeasedExecution execution) {
        if (execution.beginRenewal()) {
            threads.execute(new Renewal(execution, execution.hasFailedToRenew()));
        }
    }

    /** To be called by each beat. */
    void look(long now) {
        calls.look(now);
    }

    private final class Renewal implements Runnable, Comparable<Renewal> {

        private final LeasedExecution execution;
        private final boolean failedBefore;
        private final long submittedNanos = System.nanoTime();

        Renewal(LeasedExecution execution, boolean failedBefore) {
            this.execution = execution;
            this.failedBefore = failedBefore;
        }

        @Override
        public void run() {
            calls.run(patience, () -> renew.apply(execution), this::again);
        }

        private void again() {
            execution.renewed(false);
            submit(execution);
        }

        @Override
        public int compareTo(Renewal other) {
            return failedBefore == other.failedBefore
                    ? Long.compare(submittedNanos - other.submittedNanos, 0)
                    : Boolean.compare(failedBefore, other.failedBefore);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
