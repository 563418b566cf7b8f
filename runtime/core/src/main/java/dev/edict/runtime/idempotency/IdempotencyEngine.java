package dev.edict.runtime.idempotency;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Drives keys through their states, for any HTTP runtime. A request costs two calls of the store, a repeat one, and a
 * request without a key none.
 */
public final class IdempotencyEngine implements AutoCloseable {

    private static final Logger LOG = System.getLogger(IdempotencyEngine.class.getName());
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(5);

    private final IdempotencyStore store;
    private final EngineSettings settings;
    private volatile Executions executions;
    private final Events events;
    private volatile boolean closing;

    /** An engine over a store, which stays its owner's to close. */
    public IdempotencyEngine(IdempotencyStore store, EngineSettings settings) {
        this.store = store;
        this.settings = settings;
        this.executions = new Executions(store, settings);
        this.events = new Events(settings.listener());
    }

    /** Decides what a request with a key may do. */
    public Admission admit(Policy policy, Scope scope, Fingerprint fingerprint) {
        if (closing) {
            return new Admission.Unavailable(SOON);
        }
        ClaimRequest request = new ClaimRequest(
                scope,
                policy.operation(),
                fingerprint,
                UUID.randomUUID(),
                settings.lease(),
                policy.ttl(),
                policy.recovery());
        try {
            return admit(policy, store.claim(request));
        } catch (StoreException | RuntimeException e) {
            LOG.log(Level.ERROR, "Record " + scope + " (" + policy.operation() + ") could not be claimed", e);
            executions.withdraw(request);
            return unavailable(policy);
        }
    }

    private Admission admit(Policy policy, Claim claim) {
        if (claim instanceof Claim.Acquired acquired) {
            events.tell(Event.CLAIMED, policy);
            return new Admission.Execute(executions.begin(acquired.lease(), policy));
        }
        if (claim instanceof Claim.Replay replay) {
            events.tell(Event.REPLAYED, policy);
            return new Admission.Repeat(replay.response(), false);
        }
        if (claim instanceof Claim.CommittedOnly committed) {
            events.tell(Event.REPLAYED, policy);
            return new Admission.Repeat(committed.head(), true);
        }
        if (claim instanceof Claim.InFlight inFlight) {
            events.tell(Event.IN_FLIGHT, policy);
            return new Admission.InProgress(retryAfter(inFlight.leaseLeft()));
        }
        if (claim instanceof Claim.Mismatch) {
            events.tell(Event.MISMATCH, policy);
            return new Admission.Reused();
        }
        events.tell(Event.UNCERTAIN, policy);
        return new Admission.OutcomeUnknown();
    }

    private Admission unavailable(Policy policy) {
        events.tell(settings.failOpen() ? Event.UNPROTECTED : Event.STORE_UNAVAILABLE, policy);
        return settings.failOpen() ? new Admission.Unprotected() : new Admission.Unavailable(LONGEST_RETRY_AFTER);
    }

    /**
     * The lease is renewed while the operation runs, so what is left of it says little: never ask for a longer wait
     * than 5 seconds.
     */
    private static Duration retryAfter(Duration leaseLeft) {
        Duration whole =
                Duration.ofSeconds(leaseLeft.plusSeconds(1).minusNanos(1).toSeconds());
        return whole.compareTo(SOON) < 0
                ? SOON
                : whole.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : whole;
    }

    /** The keys whose outcome nobody knows, oldest first. */
    public List<UncertainRecord> uncertain(int limit) throws StoreException {
        return store.uncertain(limit);
    }

    /** Settles a key whose outcome nobody knew; false if it is not, or no longer, the one that was looked at. */
    public boolean resolve(UncertainRecord uncertain, Resolution resolution) throws StoreException {
        return store.resolve(uncertain.scope(), uncertain.fence(), resolution);
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
