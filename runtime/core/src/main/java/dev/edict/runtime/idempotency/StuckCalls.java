package dev.edict.runtime.idempotency;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Keeps a pool of threads at work though calls of the store do not return in it: a network that is lost without a word lets them wait
 * for hours. Threads of such calls do not count any more, others are started in their place, and their late answers are nobody's.
 */
final class StuckCalls {

    private static final Logger LOG = System.getLogger(StuckCalls.class.getName());
    private static final long TOLD_AGAIN_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** How many threads are replaced: each holds its stack, and mostly a connection. */
    static final int MOST = 32;

    private final String what;
    private final ThreadPoolExecutor threads;
    private final int atOnce;
    private final Set<Call> running = ConcurrentHashMap.newKeySet();
    private int known;
    private long toldNanos;

    /**
     * @param what the calls do, for the log: "renew leases"
     * @param threads of an unbounded queue, whose core is as large as is wanted while nothing is stuck
     */
    StuckCalls(String what, ThreadPoolExecutor threads) {
        this.what = what;
        this.threads = threads;
        this.atOnce = threads.getCorePoolSize();
    }

    /** Either its answer counts or its absence, whatever is first. */
    private record Call(long startedNanos, long patienceNanos, Runnable instead, AtomicBoolean over) {

        boolean isStuckAt(long now) {
            return now - startedNanos > patienceNanos;
        }

        boolean end() {
            return over.compareAndSet(false, true);
        }
    }

    /**
     * Asks the store on a thread of the pool.
     *
     * @param patience how long that may take
     * @param ask says what is done about the answer
     * @param instead is done if there was none in time
     */
    void run(Duration patience, Supplier<Runnable> ask, Runnable instead) {
        Call call = new Call(System.nanoTime(), patience.toNanos(), instead, new AtomicBoolean());
        running.add(call);
        Runnable then;
        try {
            then = ask.get();
        } finally {
            running.remove(call);
        }
        if (call.end()) {
            then.run();
        }
    }

    /** To be called by one thread, often enough that a call is found stuck while something can be done about it. */
    void look(long now) {
        int stuck = 0;
        List<Call> found = new ArrayList<>(0);
        for (Call call : running) {
            if (call.isStuckAt(now)) {
                stuck++;
                if (call.end()) {
                    found.add(call);
                }
            }
        }
        found.forEach(StuckCalls::replace);
        if (stuck != known) {
            try {
                threads.setCorePoolSize(atOnce + Math.min(stuck, MOST));
                tell(known, stuck, now);
                known = stuck;
            } catch (RuntimeException | Error e) {
                LOG.log(
                        Level.ERROR,
                        "No thread could be started in place of one that is stuck; a later beat tries again",
                        e);
            }
        }
    }

    /** Whatever fails, be it memory: the others are replaced all the same. */
    private static void replace(Call call) {
        try {
            call.instead().run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "A call that is stuck could not be made anew", e);
        }
    }

    private void tell(int before, int stuck, long now) {
        if (stuck >= MOST && before < MOST) {
            LOG.log(
                    Level.ERROR,
                    "Calls that {0} and have no answer: {1}. No more threads are started in place of theirs. Give the connections of the store"
                            + " a timeout for reads, and restart the service if this lasts",
                    what,
                    stuck);
        } else if (stuck > before && (before == 0 || now - toldNanos > TOLD_AGAIN_NANOS)) {
            LOG.log(
                    Level.ERROR,
                    "Calls that {0} and have no answer: {1}. Others are made by new threads. If the network to the store was lost without a"
                            + " word, only a timeout for reads ends them",
                    what,
                    stuck);
            toldNanos = now;
        } else if (stuck == 0) {
            LOG.log(Level.INFO, "All calls that {0} are answered again", what);
        }
    }
}
