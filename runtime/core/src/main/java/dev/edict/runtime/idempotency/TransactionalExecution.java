package dev.edict.runtime.idempotency;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An execution whose effects, claim and response are one transaction. A success goes out when it is committed, and any other
 * answer when its effects are undone: so that a crash at any moment leaves either both or a free key.
 */
final class TransactionalExecution extends Running implements Execution {

    private static final Logger LOG = System.getLogger(TransactionalExecution.class.getName());
    private static final int CLIENT_ERROR = 400;

    private enum State {
        OPEN,
        SETTLED,
        ABORTED
    }

    private final Executions executions;
    private final StoreTransaction transaction;
    private final Scope scope;
    private final Policy policy;
    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

    TransactionalExecution(Executions executions, StoreTransaction transaction, Scope scope, Policy policy) {
        this.executions = executions;
        this.transaction = transaction;
        this.scope = scope;
        this.policy = policy;
    }

    @Override
    public Recorded settle(Disposition disposition, StoredResponse response) {
        State before = state.getAndSet(State.SETTLED);
        if (before == State.SETTLED) {
            return Recorded.BEFORE;
        }
        if (before == State.ABORTED) {
            transaction.forget();
            return aborted(disposition == Disposition.STORE && response.status() < CLIENT_ERROR);
        }
        try {
            return switch (disposition) {
                case RELEASE -> rollBack();
                case STORE -> {
                    StoredResponse recordable = executions.recordable(response, policy);
                    yield response.status() < CLIENT_ERROR ? commit(recordable) : undo(recordable);
                }
                case QUARANTINE -> quarantine("the operation answered " + response.status());
            };
        } finally {
            executions.ended(this);
        }
    }

    @Override
    public Recorded settleUnwritten(StoredResponse head) {
        return settle(Disposition.RELEASE, head);
    }

    private static Recorded aborted(boolean success) {
        if (success) {
            throw new UncommittedException(new Admission.Unavailable(ClaimAnswers.SOON));
        }
        return Recorded.NO;
    }

    private Recorded rollBack() {
        try {
            executions.tell(transaction.rollback() ? Event.RELEASED : Event.QUARANTINED, policy);
            return Recorded.YES;
        } catch (StoreException e) {
            LOG.log(Level.ERROR, "What " + scope + " (" + policy.operation() + ") left could not be recorded", e);
            executions.tell(Event.STORE_UNAVAILABLE, policy);
            return Recorded.NO;
        }
    }

    private Recorded commit(StoredResponse response) {
        Optional<Claim> winner;
        try {
            winner = transaction.commit(response);
        } catch (StoreException e) {
            LOG.log(Level.ERROR, "Record " + scope + " (" + policy.operation() + ") could not be committed", e);
            executions.tell(Event.STORE_UNAVAILABLE, policy);
            throw new UncommittedException(new Admission.Unavailable(ClaimAnswers.SOON));
        } catch (IllegalStateException e) {
            executions.tell(Event.RELEASED, policy);
            throw e;
        }
        if (winner.isPresent()) {
            executions.tell(lost(winner.get()), policy);
            throw new UncommittedException(executions.answer(winner.get(), policy));
        }
        executions.tell(Event.COMPLETED, policy);
        return Recorded.YES;
    }

    private Recorded undo(StoredResponse response) {
        try {
            return undone(transaction.undo(response), Event.COMPLETED);
        } catch (StoreException e) {
            return unrecorded(e);
        }
    }

    private Recorded quarantine(String doubt) {
        try {
            return undone(transaction.undo(doubt), Event.QUARANTINED);
        } catch (StoreException e) {
            return unrecorded(e);
        }
    }

    private Recorded undone(Optional<Claim> winner, Event event) {
        executions.tell(winner.map(TransactionalExecution::lost).orElse(event), policy);
        return winner.isPresent() ? Recorded.FENCED : Recorded.YES;
    }

    /** Another execution was first, or this one has gone its own way and its outcome is uncertain. */
    private static Event lost(Claim instead) {
        return instead instanceof Claim.Uncertain ? Event.QUARANTINED : Event.FENCED;
    }

    private Recorded unrecorded(StoreException failure) {
        LOG.log(Level.WARNING, "An answer under " + scope + " was not recorded: its key may be free", failure);
        executions.tell(Event.RELEASED, policy);
        return Recorded.NO;
    }

    @Override
    public boolean isSettled() {
        return state.get() == State.SETTLED;
    }

    /** There is nothing to renew: the transaction lasts as long as its session. */
    @Override
    void pulse() {}

    @Override
    public void giveUp() {
        executions.giveUp(this);
        transaction.forget();
    }

    @Override
    void abandon() {
        if (state.compareAndSet(State.OPEN, State.ABORTED)) {
            transaction.abort();
        }
    }

    /** Nobody can overtake it: what is not committed did not happen. */
    @Override
    public long fence() {
        return 0;
    }

    @Override
    public int attempt() {
        return 1;
    }

    @Override
    public boolean isLost() {
        return state.get() == State.ABORTED;
    }

    @Override
    public void join(Mark mark) {
        throw new IllegalStateException(
                policy.operation() + " has mode = TRANSACTIONAL: its record is committed with what it"
                        + " does on connections of the store, and with no other transaction");
    }

    @Override
    public String downstreamKey(String step) {
        return DownstreamKey.of(scope, step);
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public Scope scope() {
        return scope;
    }
}
