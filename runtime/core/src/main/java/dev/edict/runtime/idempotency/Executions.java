package dev.edict.runtime.idempotency;

import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.LeasedExecution.Settlement;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The executions in flight: keeps their leases alive by one shared pulse, with no thread and no timer of their own, and
 * repeats settlements that the store did not take.
 */
final class Executions implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Executions.class.getName());
    private static final int REPEATING_THREADS = 2;
    private static final long FIRST_RETRY_MILLIS = 100;
    private static final long LONGEST_RETRY_MILLIS = 5_000;

    private final IdempotencyStore store;
    private final EngineSettings settings;
    private final InFlight alive = new InFlight();

    /** Waits for nothing but the next beat; what waits for the store has threads of its own. */
    private final ScheduledThreadPoolExecutor heart;

    private final StoreThreads repeating;
    private final Withdrawals withdrawals;
    private final Renewals renewals;
    private final Duration patience;
    private final Upkeep upkeep;
    private final OutageLog outages = new OutageLog(LOG);
    private final AtomicBoolean pulsing = new AtomicBoolean();
    private final Events events;
    private final LargeBodies bodies;
    private final ClaimAnswers answers;

    Executions(IdempotencyStore store, EngineSettings settings) {
        this(store, settings, DaemonThreads.FACTORY);
    }

    /**
     * @param factory of the threads that beat, repeat and withdraw; starting one can fail for want of memory
     */
    Executions(IdempotencyStore store, EngineSettings settings, ThreadFactory factory) {
        this.store = store;
        this.settings = settings;
        this.patience = patience(settings);
        this.heart = new ScheduledThreadPoolExecutor(1, factory);
        this.repeating = new StoreThreads("settle records", REPEATING_THREADS, factory);
        this.withdrawals = new Withdrawals(store, settings.longestExecution(), patience, factory);
        this.renewals = new Renewals(Renewals.AT_ONCE, patience, this::renewNow);
        this.events = new Events(settings.listener());
        this.bodies = new LargeBodies(settings.overflow(), store, events);
        this.answers = new ClaimAnswers(events, bodies);
        this.upkeep = new Upkeep(store, bodies, settings.longestExecution(), repeating);
    }

    /**
     * For a call of the store: half of what is left of a lease that is due to be renewed. So there is time for another try, and for
     * the leases that waited for a thread meanwhile.
     */
    private static Duration patience(EngineSettings settings) {
        return settings.lease().minus(settings.heartbeat()).dividedBy(2);
    }

    LeasedExecution begin(Lease lease, ClaimRequest request, Policy policy) {
        LeasedExecution execution = new LeasedExecution(this, lease, request, policy);
        watch(execution);
        return execution;
    }

    Execution begin(StoreTransaction transaction, Scope scope, Policy policy) {
        TransactionalExecution execution = new TransactionalExecution(this, transaction, scope, policy);
        watch(execution);
        return execution;
    }

    private void watch(Running execution) {
        alive.add(execution);
        pulse();
    }

    private void pulse() {
        if (!pulsing.get() && pulsing.compareAndSet(false, true)) {
            startPulse();
        }
    }

    /** With the first claim: a service that fails to start, or protects nothing, leaves no thread behind. */
    private void startPulse() {
        Beats beats = new Beats(settings.heartbeat(), System.nanoTime());
        try {
            heart.scheduleWithFixedDelay(() -> beat(beats), beats.pause(), beats.pause(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "No pulse starts while the engine closes", e);
        } catch (RuntimeException | Error e) {
            // it waits in the queue all the same, for a thread that nobody starts
            heart.getQueue().clear();
            pulsing.set(false);
            tell("The pulse that renews leases could not be started; the next execution tries again", e);
        }
    }

    Recorded settle(LeasedExecution execution, Settlement settlement) {
        try {
            return settled(execution, settlement.apply(store, execution.lease()));
        } catch (StoreException | RuntimeException | Error e) {
            execution.waitFor(settlement);
            retry(execution, settlement, FIRST_RETRY_MILLIS);
            tellUnrecorded(execution, e);
            return Recorded.NOT_YET;
        }
    }

    /** After the retry is certain: memory that has run out may not be enough to tell. */
    private void tellUnrecorded(LeasedExecution execution, Throwable failure) {
        try {
            outages.tell(
                    Level.WARNING,
                    "Record " + execution.lease().scope() + " could not be settled; trying again",
                    failure);
            events.tell(Event.UNRECORDED, execution.policy());
        } catch (RuntimeException | Error e) {
            return;
        }
    }

    private Recorded settled(LeasedExecution execution, Event event) {
        alive.remove(execution);
        if (event == Event.FENCED) {
            execution.lose();
            LOG.log(
                    Level.WARNING,
                    "Record {0} is not any more that of the execution of {1} that has ended: another one took it over, or an operator"
                            + " resolved it. The answer goes out, the record stays as it is",
                    execution.lease().scope(),
                    execution.policy().operation());
            events.tell(event, execution.policy());
            return Recorded.FENCED;
        }
        events.tell(event, execution.policy());
        return Recorded.YES;
    }

    /**
     * Settles at once what an execution of this process has left waiting, for somebody asks: what nobody else knows the end of, this process
     * does.
     *
     * @param successor the lease of who has just taken it over; null if nobody has
     * @return false if nothing waited
     */
    boolean settleWaiting(Scope scope, @Nullable Lease successor) throws StoreException {
        if (!(alive.find(scope) instanceof LeasedExecution execution)) {
            return false;
        }
        Settlement settlement = execution.waiting();
        if (settlement == null) {
            return false;
        }
        settledAtLast(execution, settlement.apply(store, successor == null ? execution.lease() : successor));
        return true;
    }

    /** Who has read that it could not be settled is told the end of it; that of one that was overtaken is told anyhow. */
    private void settledAtLast(LeasedExecution execution, Event event) {
        if (execution.endWaiting() && settled(execution, event) == Recorded.YES) {
            LOG.log(
                    Level.INFO,
                    "Record {0} ({1}) is settled now",
                    execution.scope(),
                    execution.policy().operation());
        }
    }

    /** To be found by the first test of the service, and not by its first crash. */
    void markWasLost(LeasedExecution execution) {
        LOG.log(
                Level.WARNING,
                "{0} succeeded, and its transaction has not marked record {1}: it was rolled back, as a whole or to a savepoint, or the"
                        + " connection was not of that transaction. A crash before the answer was recorded would have let the operation run again",
                execution.policy().operation(),
                execution.lease().scope());
        events.tell(Event.MARK_LOST, execution.policy());
    }

    private void retry(LeasedExecution execution, Settlement settlement, long delayMillis) {
        // one that was given up, no beat counts the age of
        execution.isNewAt(System.nanoTime());
        if (execution.waiting() == null || abandonIfTooOld(execution)) {
            return;
        }
        Runnable again = () -> retry(execution, settlement, Math.min(LONGEST_RETRY_MILLIS, delayMillis * 2));
        boolean isAsked = repeating.later(
                delayMillis,
                patience,
                () -> {
                    if (execution.waiting() == null) {
                        return () -> {};
                    }
                    try {
                        Event event = settlement.apply(store, execution.lease());
                        return () -> settledAtLast(execution, event);
                    } catch (StoreException | RuntimeException | Error e) {
                        return again;
                    }
                },
                again);
        if (!isAsked) {
            LOG.log(
                    Level.ERROR,
                    "Record {0} ({1}) could not be settled before the engine closed; its lease runs out",
                    execution.scope(),
                    execution.policy().operation());
        }
    }

    /** Undoes a claim of which the store did not say whether it was granted. */
    void withdraw(ClaimRequest request) {
        pulse();
        withdrawals.begin(request);
    }

    /** Whatever fails, be it memory: a beat that throws would be the last one, and all leases after it would run out. */
    private void beat(Beats beats) {
        try {
            long now = System.nanoTime();
            Beats.Renewal renewal = beats.at(now);
            renewals.look(now);
            repeating.look(now);
            withdrawals.look(now);
            lookAtAll(now, renewal);
            if (renewal != Beats.Renewal.NONE) {
                upkeep.pulse();
            }
        } catch (RuntimeException | Error e) {
            tell("A beat failed; leases are renewed by a later one", e);
        }
    }

    /** Whose memory has run out may have none for a line in the log. */
    private static void tell(String what, Throwable failure) {
        try {
            LOG.log(Level.ERROR, what, failure);
        } catch (RuntimeException | Error again) {
            return;
        }
    }

    private void lookAtAll(long now, Beats.Renewal renewal) {
        alive.forEach(execution -> {
            boolean isNew = execution.isNewAt(now);
            if (!abandonIfTooOld(execution)
                    && (renewal == Beats.Renewal.ALL || renewal == Beats.Renewal.OLD && !isNew)) {
                execution.pulse();
            }
        });
    }

    void renew(LeasedExecution execution) {
        renewals.submit(execution);
    }

    private Runnable renewNow(LeasedExecution execution) {
        if (!alive.contains(execution)) {
            return () -> execution.renewed(false);
        }
        try {
            Outcome outcome = execution.renew(store, settings.lease());
            return () -> renewed(execution, outcome);
        } catch (StoreException | RuntimeException | Error e) {
            return () -> {
                execution.renewed(false);
                outages.tell(Level.WARNING, "The lease of " + execution.lease().scope() + " could not be renewed", e);
            };
        }
    }

    private void renewed(LeasedExecution execution, Outcome outcome) {
        execution.renewed(true);
        if (outcome == Outcome.FENCED && !execution.isSettled()) {
            execution.lose();
            alive.remove(execution);
        }
    }

    private boolean abandonIfTooOld(Running execution) {
        boolean isTooOld = execution.ageNanos() > settings.longestExecution().toNanos();
        if (isTooOld) {
            abandon(execution, "in " + settings.longestExecution());
        }
        return isTooOld;
    }

    void giveUp(Running execution) {
        abandon(execution, "before its request was over");
    }

    private void abandon(Running execution, String when) {
        if (alive.remove(execution)) {
            execution.abandon();
            LOG.log(
                    Level.ERROR,
                    "The execution of {0} ({1}) is given up: its end was not recorded {2}",
                    execution.scope(),
                    execution.policy().operation(),
                    when);
            events.tell(Event.ABANDONED, execution.policy());
        }
    }

    /** Whether an execution of this process is in flight there, or waits to be settled. */
    boolean runs(Scope scope) {
        return alive.find(scope) != null;
    }

    void ended(Running execution) {
        alive.remove(execution);
    }

    void tell(Event event, Policy policy) {
        events.tell(event, policy);
    }

    /** What is recorded of a response. */
    StoredResponse recordable(StoredResponse response, Policy policy) {
        return bodies.recordable(response, policy);
    }

    Admission answer(Claim claim, Policy policy) {
        return answers.to(claim, policy);
    }

    /**
     * Waits for the executions in flight and for claims that are being withdrawn, then stops the pulse, in this order: a lease must not run out under a live
     * execution.
     */
    void drain(Duration grace) throws InterruptedException {
        long end = System.nanoTime() + grace.toNanos();
        while (!(alive.isEmpty() && withdrawals.isEmpty()) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        close();
    }

    @Override
    public void close() {
        heart.shutdownNow();
        repeating.close();
        renewals.close();
        withdrawals.close();
    }
}
