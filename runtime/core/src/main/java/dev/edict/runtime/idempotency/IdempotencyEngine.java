package dev.edict.runtime.idempotency;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.TransactionalStore.Begun;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Drives keys through their states, for any HTTP runtime. A request costs two calls of the store, a repeat one, and a
 * request without a key none.
 */
public final class IdempotencyEngine implements AutoCloseable {

    private static final Logger LOG = System.getLogger(IdempotencyEngine.class.getName());

    private final IdempotencyStore store;
    private final EngineSettings settings;
    private volatile Executions executions;
    private final Events events;
    private final Owners owners = new Owners();
    private final Waiting waiting;
    private final OutageLog outages = new OutageLog(LOG);
    private volatile boolean closing;

    /** An engine over a store, which stays its owner's to close. */
    public IdempotencyEngine(IdempotencyStore store, EngineSettings settings) {
        this.store = store;
        this.settings = settings;
        this.executions = new Executions(store, settings);
        this.events = new Events(settings.listener());
        this.waiting = new Waiting(settings.longestWait(), () -> closing);
    }

    /**
     * Decides what a request with a key may do. Where the record was made under another rule than the policy's, the request is
     * compared by that one, if it can be: a rule that changes while a deployment rolls makes no other requests of repeats.
     */
    public Admission admit(Policy policy, Scope scope, RequestFingerprint request) {
        return admit(policy, scope, request.under(policy), stored -> request.isThatOf(stored, policy));
    }

    /** Decides what a request with a key may do, by this fingerprint alone. */
    public Admission admit(Policy policy, Scope scope, Fingerprint fingerprint) {
        return admit(policy, scope, fingerprint, stored -> false);
    }

    private Admission admit(Policy policy, Scope scope, Fingerprint fingerprint, Predicate<Fingerprint> isSameUnder) {
        if (closing) {
            return new Admission.Unavailable(ClaimAnswers.SOON);
        }
        ClaimRequest request = new ClaimRequest(
                scope,
                policy.operation(),
                fingerprint,
                owners.next(),
                settings.lease(),
                policy.ttl(),
                policy.recovery());
        return policy.isTransactional() ? begin(policy, request, isSameUnder) : claim(policy, request, isSameUnder);
    }

    private Admission claim(Policy policy, ClaimRequest wish, Predicate<Fingerprint> isSameUnder) {
        ClaimRequest request = wish;
        boolean isKnown = false;
        try {
            Claim claim = store.claim(request);
            if (claim instanceof Claim.Mismatch mismatch && isSameUnder.test(mismatch.stored())) {
                isKnown = true;
                request = wish.under(mismatch.stored());
                claim = store.claim(request);
            }
            if (claim instanceof Claim.InFlight) {
                claim = whatComesOf(claim, request);
            }
            if (isLeftBehind(claim)
                    && executions.settleWaiting(
                            request.scope(), claim instanceof Claim.Acquired taken ? taken.lease() : null)) {
                claim = store.claim(request);
            }
            if (claim instanceof Claim.Acquired acquired) {
                events.tell(Event.CLAIMED, policy);
                return started(executions.begin(acquired.lease(), request, policy));
            }
            return executions.answer(claim, policy);
        } catch (StoreFullException e) {
            LOG.log(Level.ERROR, "No record of " + policy.operation() + " can be made: " + e.getMessage());
            return unavailable(policy, request);
        } catch (StoreDeniedException e) {
            outages.tell(Level.ERROR, "No record of " + policy.operation() + " can be made", e);
            executions.withdraw(request);
            return refused(policy);
        } catch (UnreadableRecordException e) {
            LOG.log(Level.ERROR, "Record " + request.scope() + " (" + policy.operation() + ") is not understood", e);
            return refused(policy);
        } catch (StoreException | RuntimeException e) {
            outages.tell(
                    Level.ERROR, "Record " + request.scope() + " (" + policy.operation() + ") could not be claimed", e);
            executions.withdraw(request);
            // Open to an outage is not open to what a record of this very request has shown.
            return isKnown ? refused(policy) : unavailable(policy, request);
        }
    }

    /** Its lease ran out; it may have been this process's, which has known its end all the while. */
    private static boolean isLeftBehind(Claim claim) {
        return claim instanceof Claim.Acquired acquired
                ? acquired.lease().attempt() > 1
                : claim instanceof Claim.Uncertain;
    }

    /** Where the store fails meanwhile, the execution still runs as far as anybody knows: open to an outage is not open to this one. */
    private Claim whatComesOf(Claim inFlight, ClaimRequest request) throws StoreException {
        try {
            return waiting.beyond(inFlight, () -> store.claim(request), Claim.InFlight.class::isInstance);
        } catch (StoreException | RuntimeException e) {
            if (!settings.failOpen()) {
                throw e;
            }
            outages.tell(
                    Level.ERROR,
                    "Record " + request.scope() + " (" + request.operation() + ") could not be waited for",
                    e);
            executions.withdraw(request);
            return inFlight;
        }
    }

    /** Never open to an outage: the database that is out of reach is the one that holds the effects. */
    private Admission begin(Policy policy, ClaimRequest wish, Predicate<Fingerprint> isSameUnder) {
        if (!(store instanceof TransactionalStore transactional)) {
            throw new IllegalStateException(
                    policy.operation() + " needs a store that commits records together with effects");
        }
        ClaimRequest request = wish;
        try {
            Begun begun = transactional.begin(request);
            if (begun instanceof Begun.Answered answered
                    && answered.claim() instanceof Claim.Mismatch mismatch
                    && isSameUnder.test(mismatch.stored())) {
                request = wish.under(mismatch.stored());
                begun = transactional.begin(request);
            }
            if (isInFlight(begun)) {
                ClaimRequest same = request;
                begun = waiting.beyond(begun, () -> transactional.begin(same), IdempotencyEngine::isInFlight);
            }
            if (begun instanceof Begun.Open open) {
                events.tell(Event.CLAIMED, policy);
                return started(executions.begin(open.transaction(), request.scope(), policy));
            }
            return executions.answer(((Begun.Answered) begun).claim(), policy);
        } catch (StoreException | RuntimeException e) {
            outages.tell(
                    Level.ERROR, "No transaction began for " + request.scope() + " (" + policy.operation() + ")", e);
            return refused(policy);
        }
    }

    private static boolean isInFlight(Begun begun) {
        return begun instanceof Begun.Answered answered && answered.claim() instanceof Claim.InFlight;
    }

    /** Not if the engine was told to end meanwhile: nobody would wait for it, nor keep its lease. */
    private Admission started(Execution execution) {
        if (!closing) {
            return new Admission.Execute(execution);
        }
        execution.settle(Disposition.RELEASE, StoredResponse.NOTHING);
        return new Admission.Unavailable(ClaimAnswers.SOON);
    }

    /** What runs here, or waits to be recorded, is known without the store. */
    private Admission unavailable(Policy policy, ClaimRequest request) {
        if (!settings.failOpen()) {
            return refused(policy);
        }
        if (executions.runs(request.scope())) {
            return executions.answer(new Claim.InFlight(settings.lease()), policy);
        }
        events.tell(Event.UNPROTECTED, policy);
        return new Admission.Unprotected();
    }

    private Admission refused(Policy policy) {
        events.tell(Event.STORE_UNAVAILABLE, policy);
        return new Admission.Unavailable(ClaimAnswers.LONGEST_RETRY_AFTER);
    }

    /** The keys whose outcome nobody knows, oldest first. */
    public List<UncertainRecord> uncertain(int limit) throws StoreException {
        return store.uncertain(limit);
    }

    /** Settles a key whose outcome nobody knew; false if it is not, or no longer, the one that was looked at. */
    public boolean resolve(UncertainRecord uncertain, Resolution resolution) throws StoreException {
        return store.resolve(uncertain.scope(), uncertain.fence(), resolution);
    }

    /** Whether the store can commit records together with effects. */
    public boolean isTransactional() {
        return store instanceof TransactionalStore;
    }

    /** What the store guarantees. */
    public Capabilities capabilities() {
        return store.capabilities();
    }

    /** Claims again after an end, for an application that is reloaded; does nothing to an engine that was not closed. */
    public synchronized void reopen() {
        if (closing) {
            executions = new Executions(store, settings);
            closing = false;
        }
    }

    /** Claims nothing more, and waits for what is in flight. */
    public void shutDown(Duration grace) throws InterruptedException {
        closing = true;
        executions.drain(grace);
    }

    @Override
    public void close() {
        closing = true;
        executions.close();
    }
}
