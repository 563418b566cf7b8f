package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One execution of a key, from its claim until it is settled. Settling is idempotent, for a runtime may call its hooks
 * once, twice or, when a failure crosses them, in an order nobody planned; only the first call counts.
 *
 * <p>Settling is never tied to the client: a client that went away is the very one that will repeat.
 */
public final class Execution implements IdempotencyContext {

    /** What became of a settlement. */
    public enum Recorded {
        /** The store has it. */
        YES,
        /** Another execution overtook this one; the response is true and goes out, the record is the other's. */
        FENCED,
        /** The store could not be asked; it is tried again while the lease is kept alive. */
        NOT_YET,
        /** It had been settled before. */
        BEFORE
    }

    /** A change of the record that settles it. */
    @FunctionalInterface
    interface Settlement {
        Outcome apply(IdempotencyStore store, Lease lease) throws StoreException;
    }

    private final Executions executions;
    private final Lease lease;
    private final Policy policy;
    private final long startedNanos = System.nanoTime();
    private final AtomicBoolean settled = new AtomicBoolean();
    private volatile boolean lost;

    Execution(Executions executions, Lease lease, Policy policy) {
        this.executions = executions;
        this.lease = lease;
        this.policy = policy;
    }

    /** Settles by what the response is worth; a body beyond what the store can keep is left out, the record stays. */
    public Recorded settle(Disposition disposition, StoredResponse response) {
        return switch (disposition) {
            case STORE -> settle(Event.COMPLETED, (store, own) -> store.complete(own, fitting(store, response)));
            case RELEASE -> release();
            case QUARANTINE ->
                settle(
                        Event.QUARANTINED,
                        (store, own) -> store.quarantine(own, "the operation answered " + response.status()));
        };
    }

    /** Gives the key back: nothing happened. */
    public Recorded release() {
        return settle(Event.RELEASED, IdempotencyStore::release);
    }

    /** Records that the effects are there although the response could not be written. */
    public Recorded commit(StoredResponse head) {
        return settle(Event.COMPLETED, (store, own) -> store.markCommitted(own, head.head()));
    }

    /** Whether it was settled. */
    public boolean isSettled() {
        return settled.get();
    }

    private Recorded settle(Event event, Settlement settlement) {
        return settled.compareAndSet(false, true) ? executions.settle(this, event, settlement) : Recorded.BEFORE;
    }

    private static StoredResponse fitting(IdempotencyStore store, StoredResponse response) {
        return response.body().length > store.capabilities().maxBodyBytes() ? response.head() : response;
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
    public String downstreamKey(String step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(lease.scope().bytes(), "HmacSHA256"));
            mac.update("downstream\0".getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(step.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    Lease lease() {
        return lease;
    }

    Policy policy() {
        return policy;
    }

    long ageNanos() {
        return System.nanoTime() - startedNanos;
    }

    void lose() {
        lost = true;
    }
}
