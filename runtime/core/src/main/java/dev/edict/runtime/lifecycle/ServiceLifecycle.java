package dev.edict.runtime.lifecycle;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a service from its start to its end. When it is told to go (SIGTERM), it does so in an order that loses no
 * request: first it says that it is not ready, while it still answers and closes its connections one by one; after the
 * notice it takes no more requests and lets those in flight end; then it closes what they used.
 *
 * <pre>{@code
 * ServiceLifecycle lifecycle = new ServiceLifecycle(ShutdownTimes.defaults());
 * application.register(new LifecycleFeature(lifecycle, "ready"));
 * lifecycle.onDrain(time -> server.shutdown(time));
 * lifecycle.onClose(dataSource);
 * lifecycle.shutDownOnExit();
 * server.start();
 * lifecycle.started();
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class ServiceLifecycle {

    private static final Logger LOG = System.getLogger(ServiceLifecycle.class.getName());

    /** What an instance does at a moment. */
    public enum State {
        /** Not ready yet. */
        STARTING,
        /** Takes requests. */
        READY,
        /** Still answers, says that it is not ready, and closes each connection after its answer. */
        LEAVING,
        /** Takes no more requests; those in flight end. */
        DRAINING,
        /** Everything is closed, or as much of it as could be. */
        CLOSED
    }

    /** Stops taking requests and waits for those in flight. */
    @FunctionalInterface
    public interface Drain {

        /**
         * Returns when nothing is in flight any more, or when the time is over.
         *
         * @param time how long that may take
         */
        void drain(Duration time) throws Exception;
    }

    private final ShutdownTimes times;
    private final Deque<Drain> drains = new ArrayDeque<>();
    private final Deque<AutoCloseable> drained = new ArrayDeque<>();
    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile State state = State.STARTING;
    private volatile @Nullable Thread leaving;
    private volatile @Nullable Thread hook;

    /** An instance that is starting. */
    public ServiceLifecycle(ShutdownTimes times) {
        this.times = times;
    }

    /** The times it goes by. */
    public ShutdownTimes times() {
        return times;
    }

    /** What it does now. */
    public State state() {
        return state;
    }

    /** Whether a balancer may send requests. */
    public boolean isReady() {
        return state == State.READY;
    }

    /** Whether it has been told to go. */
    public boolean isLeaving() {
        return state.compareTo(State.LEAVING) >= 0;
    }

    /** Adds how a server is drained. Several are drained one after the other, in this order, within the one time. */
    public ServiceLifecycle onDrain(Drain drain) {
        synchronized (drains) {
            drains.add(drain);
        }
        return this;
    }

    /** Adds what ends when all servers are drained, before anything is closed that it uses; in this order. */
    public ServiceLifecycle onDrained(AutoCloseable end) {
        synchronized (drained) {
            drained.add(end);
        }
        return this;
    }

    /** Adds what is closed after the drain: the last one added first, for it may use those before it. */
    public ServiceLifecycle onClose(AutoCloseable closeable) {
        synchronized (closeables) {
            closeables.push(closeable);
        }
        return this;
    }

    /** Says that requests may come. An instance that is already told to go stays so. */
    public void started() {
        synchronized (this) {
            if (state == State.STARTING) {
                state = State.READY;
            }
        }
    }

    /**
     * Shuts down when the virtual machine is told to end: SIGTERM, SIGINT, {@link System#exit}. By then {@code java.util.logging} says nothing more,
     * for it ends in the same moment; other libraries do.
     */
    public ServiceLifecycle shutDownOnExit() {
        Thread thread = new Thread(this::shutDown, "edict-shutdown");
        Runtime.getRuntime().addShutdownHook(thread);
        hook = thread;
        return this;
    }

    /**
     * Goes, and returns when everything is closed. Whoever calls it while it goes waits for the same end, for at most the grace; a step that calls it goes on.
     * What fails on the way is logged and stops no other step; an interrupt skips the waiting that is left, never the closing.
     */
    public void shutDown() {
        State before = leave();
        if (before.compareTo(State.LEAVING) >= 0) {
            awaitClosed();
            return;
        }
        leaving = Thread.currentThread();
        long start = System.nanoTime();
        boolean interrupted = false;
        try {
            if (before == State.READY) {
                LOG.log(Level.INFO, "Leaving: not ready any more, and still answering for {0}", times.notice());
                interrupted = sleep(times.notice());
            }
            state = State.DRAINING;
            interrupted |= drainAll(interrupted ? Duration.ZERO : times.drain());
            endAll(copy(drained));
            endAll(copy(closeables));
            LOG.log(
                    Level.INFO,
                    "Closed, {0} after it was told to go",
                    Duration.ofNanos(System.nanoTime() - start).truncatedTo(ChronoUnit.MILLIS));
        } finally {
            state = State.CLOSED;
            closed.countDown();
            forgetHook();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Else it would hold on to the service for as long as the virtual machine lives. */
    private void forgetHook() {
        Thread registered = hook;
        if (registered != null && registered != Thread.currentThread()) {
            try {
                Runtime.getRuntime().removeShutdownHook(registered);
            } catch (IllegalStateException itEndsNow) {
                LOG.log(Level.DEBUG, "The virtual machine ends", itEndsNow);
            }
        }
    }

    /** What it did before. */
    private synchronized State leave() {
        State before = state;
        if (before.compareTo(State.LEAVING) < 0) {
            state = State.LEAVING;
        }
        return before;
    }

    /** A server that is drained may tell the application, which goes in turn: who waits for itself waits for ever. */
    private void awaitClosed() {
        if (leaving == Thread.currentThread()) {
            return;
        }
        try {
            if (!closed.await(times.grace().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "Not closed within {0}; nobody waits for it any more", times.grace());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Whether it was interrupted. */
    private boolean drainAll(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        boolean interrupted = false;
        for (Drain drain : copy(drains)) {
            try {
                drain.drain(Duration.ofNanos(Math.max(0, interrupted ? 0 : end - System.nanoTime())));
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (Throwable e) {
                LOG.log(Level.WARNING, "A server could not be drained; what it had in flight may be lost", e);
            }
        }
        return interrupted;
    }

    /** Classes may be gone by now, as where a container has taken an application away: an error is no reason to leave the rest open. */
    private static void endAll(Deque<AutoCloseable> all) {
        for (AutoCloseable closeable : all) {
            try {
                closeable.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Throwable e) {
                LOG.log(Level.WARNING, closeable + " could not be closed", e);
            }
        }
    }

    private static <T> Deque<T> copy(Deque<T> shared) {
        synchronized (shared) {
            return new ArrayDeque<>(shared);
        }
    }
}
