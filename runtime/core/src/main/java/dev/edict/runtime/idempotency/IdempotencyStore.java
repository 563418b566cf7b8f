package dev.edict.runtime.idempotency;

import java.time.Duration;
import java.util.List;

/**
 * Where records live. A record is in one of four states: in progress (leased), completed, committed (effects without a
 * recorded response) or uncertain; or there is none.
 *
 * <p>Every change but a claim and its withdrawal compares owner and fence, and changes nothing when they differ. The
 * store's own clock decides when a lease or a retention ends; retention counts from the claim. A lease that ran out with {@link
 * dev.edict.annotations.Idempotent.Recovery#QUARANTINE} makes the record uncertain, whether or not anybody asked
 * meanwhile; until somebody resolved it, the owner that comes back late can still settle it. What {@link #quarantine} made uncertain nobody settles but {@link
 * #resolve}. A record is gone when its
 * retention has ended, unless it is uncertain or its lease still runs.
 *
 * <p>Methods block, and may be called by many threads at once. A {@link StoreException} says that the outcome is
 * unknown: the wish may have been granted. Only a {@link StoreFullException} says that it was not.
 */
public interface IdempotencyStore extends AutoCloseable {

    /** Claims a key, or says who has it: one round trip in the common cases. */
    Claim claim(ClaimRequest request) throws StoreException;

    /**
     * In progress to none, for a claim of which nobody knows whether it was granted, nor with which fence: only if its
     * owner has the record, and even if its lease has run out, for nothing ran under it. Anybody else's record stays as
     * it is. Where the claim can still be under way it is waited for.
     */
    void withdraw(ClaimRequest request) throws StoreException;

    /**
     * In progress or committed to completed. Asked again by the same lease, it is done already; what an operator settled is not the lease's any
     * more. Of a body that is larger than {@link Capabilities#maxBodyBytes} the head is kept. {@link StoredResponseCodec} turns a response into
     * bytes and back.
     */
    Outcome complete(Lease lease, StoredResponse response) throws StoreException;

    /**
     * In progress to committed: the effects are there, the response is not known yet or never will be. Asked again by the same
     * lease, it is done already, and the first head stays.
     */
    Outcome markCommitted(Lease lease, StoredResponse head) throws StoreException;

    /** Prolongs a lease, counted from now; of a committed record there is none left to prolong, and that is as good. */
    Outcome renew(Lease lease, Duration duration) throws StoreException;

    /**
     * None to in progress, for a store that can forget: puts back what a claim was granted, under the fence that it was granted with, if there
     * is no trace of it nor of a later one. It is asked for when a change by this lease was {@link Outcome#FENCED}; a store that forgets
     * nothing has nothing to put back.
     *
     * @param claim what was granted; its times count from now
     */
    default Outcome restore(Lease lease, ClaimRequest claim) throws StoreException {
        return Outcome.FENCED;
    }

    /** In progress to none: nothing happened. */
    Outcome release(Lease lease) throws StoreException;

    /** In progress to uncertain. */
    Outcome quarantine(Lease lease, String reason) throws StoreException;

    /** The uncertain records, oldest first. */
    List<UncertainRecord> uncertain(int limit) throws StoreException;

    /** Settles an uncertain record; false if it is not, or no longer, the one that was looked at. */
    boolean resolve(Scope scope, long fence, Resolution resolution) throws StoreException;

    /** Removes records that are gone, at most this many; returns how many. */
    int purge(int limit) throws StoreException;

    /** What the store guarantees. */
    Capabilities capabilities();

    @Override
    default void close() {}
}
