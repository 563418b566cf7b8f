package dev.edict.runtime.idempotency;

import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Renews leases, a few at a time: a part of the store that lets one wait must not cost another its lease. Those that
 * failed the last time come last. Its threads end when there is nothing to renew.
 */
final class Renewals implements AutoCloseable {

    static final int AT_ONCE = 8;
    private static final int IDLE_SECONDS = 1;

    private final Consumer<LeasedExecution> renew;
    private final ThreadPoolExecutor threads;

    /**
     * @param atOnce how many threads at most
     * @param renew asks the store, and says by {@link LeasedExecution#renewed} what came of it
     */
    Renewals(int atOnce, Consumer<LeasedExecution> renew) {
        this.renew = renew;
        this.threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                DaemonThreads.FACTORY,
                new ThreadPoolExecutor.DiscardPolicy());
        threads.allowCoreThreadTimeOut(true);
    }

    /** One that waits since the last pulse is not asked for again. */
    void submit(LeasedExecution execution) {
        if (execution.beginRenewal()) {
            threads.execute(new Renewal(execution, execution.hasFailedToRenew()));
        }
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
            renew.accept(execution);
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
