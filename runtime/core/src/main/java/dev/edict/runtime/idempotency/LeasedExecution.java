package dev.edict.runtime.idempotency;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An execution that holds a lease: for effects of any kind, also outside the store. */
final class LeasedExecution extends Running implements Execution {

    /** A change of the record that settles it. */
    @FunctionalInterface
    interface Settlement {
        /** {@link Event#FENCED} if the record is not the lease's any more, else what became of it. */
        Event apply(IdempotencyStore store, Lease lease) throws StoreException;
    }

    private static final Logger LOG = System.getLogger(LeasedExecution.class.getName());
    private static final int FAILED = 400;

    private final Executions executions;
    private final Lease lease;
    private final ClaimRequest request;
    private final Policy policy;
    private volatile boolean settled;
    private boolean renewing;
    private boolean failedToRenew;
    private volatile @Nullable Mark joined;
    private volatile boolean releaseAsked;
    private @Nullable Settlement waiting;
    private volatile boolean lost;

    LeasedExecution(Executions executions, Lease lease, ClaimRequest request, Policy policy) {
        this.executions = executions;
        this.lease = lease;
        this.request = request;
        this.policy = policy;
    }

    @Override
    public Recorded settle(Disposition disposition, StoredResponse response) {
        return switch (disposition) {
            case STORE -> begins() ? executions.settle(this, completion(response)) : Recorded.BEFORE;
            case RELEASE ->
                settle((store, own) -> unlessCommitted(store, own, release(store, own), Event.RELEASED, response));
            case QUARANTINE -> {
                String doubt = "the operation answered " + response.status();
                yield settle((store, own) -> unlessCommitted(
                        store, own, change(store, () -> store.quarantine(own, doubt)), Event.QUARANTINED, response));
            }
        };
    }

    /** However often the store is asked, a large body is put aside once. */
    private Settlement completion(StoredResponse response) {
        StoredResponse recordable = executions.recordable(response, policy);
        return (store, own) -> {
            boolean markIsLost = response.status() < FAILED && hasLostItsMark(own);
            Event event = event(change(store, () -> store.complete(own, recordable)), Event.COMPLETED);
            if (markIsLost && event == Event.COMPLETED) {
                executions.markWasLost(this);
            }
            return event;
        };
    }

    /** What was rolled back with its effects is not followed by a success, as a rule; what was undone alone is, and nobody else would tell. */
    private boolean hasLostItsMark(Lease own) throws StoreException {
        Mark mark = joined;
        return mark != null && !mark.isCommitted(own);
    }

    @Override
    public Recorded settleUnwritten(StoredResponse head) {
        return settle((store, own) ->
                event(change(store, () -> store.markCommitted(own, head.head())), Event.COMPLETED));
    }

    @Override
    public boolean isSettled() {
        return settled;
    }

    /** Nothing is left to see of a release: where one was asked for before, and its answer lost, it is taken for done. */
    private Outcome release(IdempotencyStore store, Lease own) throws StoreException {
        boolean isAskedAgain = releaseAsked && joined == null;
        releaseAsked = true;
        Outcome outcome = change(store, () -> store.release(own));
        return isAskedAgain ? Outcome.DONE : outcome;
    }

    /** What was committed with its effects can neither be given back nor doubted, whatever was answered. */
    private Event unlessCommitted(
            IdempotencyStore store, Lease own, Outcome outcome, Event done, StoredResponse response)
            throws StoreException {
        return outcome == Outcome.FENCED && joined != null
                ? event(store.markCommitted(own, response.head()), Event.COMPLETED)
                : event(outcome, done);
    }

    /** A change by this lease. */
    private interface Change {
        Outcome make() throws StoreException;
    }

    /** Where the store has forgotten the record, it is put back first: nobody has taken it over. */
    private Outcome change(IdempotencyStore store, Change change) throws StoreException {
        Outcome outcome = change.make();
        return outcome == Outcome.FENCED && restore(store) ? change.make() : outcome;
    }

    private boolean restore(IdempotencyStore store) throws StoreException {
        boolean restored = store.restore(lease, request) == Outcome.DONE;
        if (restored) {
            LOG.log(
                    Level.WARNING,
                    "The store had forgotten record {0} of {1}, which still runs or has just ended, as a store does that loses its data. It was"
                            + " put back; what else was forgotten is not known",
                    lease.scope(),
                    policy.operation());
        }
        return restored;
    }

    /** A lease that was forgotten is put back with as much time. */
    Outcome renew(IdempotencyStore store, Duration duration) throws StoreException {
        Outcome outcome = store.renew(lease, duration);
        if (outcome == Outcome.DONE || settled || !restore(store)) {
            return outcome;
        }
        if (settled && releaseAsked && joined == null) {
            // the release can have come in between, and found nothing to give back; what is still to be recorded finds
            // the record
            executions.withdraw(request);
        }
        return Outcome.DONE;
    }

    private static Event event(Outcome outcome, Event done) {
        return outcome == Outcome.DONE ? done : Event.FENCED;
    }

    private Recorded settle(Settlement settlement) {
        return begins() ? executions.settle(this, settlement) : Recorded.BEFORE;
    }

    /** True for the first who settles. */
    private synchronized boolean begins() {
        boolean first = !settled;
        settled = true;
        return first;
    }

    @Override
    public long fence() {
        return lease.fence();
    }

    @Override
    public int attempt() {
        return lease.attempt();
    }

    @Override
    public boolean isLost() {
        return lost;
    }

    @Override
    public void join(Mark mark) {
        joined = mark;
        Outcome outcome;
        try {
            outcome = mark.apply(lease);
        } catch (StoreException e) {
            throw new JoinRefusedException("the record of " + policy.operation() + " could not be marked committed", e);
        }
        if (outcome == Outcome.FENCED) {
            lose();
            throw new JoinRefusedException(
                    "the record of " + policy.operation()
                            + " is not this execution's in the store that was asked: its lease was lost,"
                            + " it has been answered by now, the leases of the service are kept in another store,"
                            + " or the transaction began before the key was claimed and sees no later record",
                    null);
        }
    }

    @Override
    public String downstreamKey(String step) {
        return DownstreamKey.of(lease.scope(), step);
    }

    /** The store has not taken its settlement yet. */
    synchronized void waitFor(Settlement settlement) {
        waiting = settlement;
    }

    /** What the store has not taken yet; null if nothing waits. */
    synchronized @Nullable Settlement waiting() {
        return waiting;
    }

    /** Whether something waited, which does so no longer: of several who settle it, one is told so. */
    synchronized boolean endWaiting() {
        boolean ends = waiting != null;
        waiting = null;
        return ends;
    }

    ClaimRequest request() {
        return request;
    }

    Lease lease() {
        return lease;
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public Scope scope() {
        return lease.scope();
    }

    @Override
    void pulse() {
        executions.renew(this);
    }

    @Override
    public void giveUp() {
        executions.giveUp(this);
    }

    /** Whether none is under way, which it is from now on. */
    synchronized boolean beginRenewal() {
        boolean begins = !renewing;
        renewing = true;
        return begins;
    }

    /** A renewal has ended, answered by the store or not. */
    synchronized void renewed(boolean answered) {
        failedToRenew = !answered;
        renewing = false;
    }

    synchronized boolean hasFailedToRenew() {
        return failedToRenew;
    }

    /** Its lease runs out; should it end after all, it can still settle what nobody has taken over. */
    @Override
    void abandon() {}

    void lose() {
        lost = true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    /** Cheaper than the identity's, which is drawn and kept in the object's header. */
    @Override
    public int hashCode() {
        return lease.owner().hashCode();
    }
}
