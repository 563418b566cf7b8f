package dev.edict.runtime.idempotency;

import java.util.Optional;

/**
 * Claim, effects and record of one execution, which become true together or not at all. The first call ends it, whatever
 * comes of the call; none but {@link #forget} may follow.
 *
 * <p>Methods that record answer nothing when the record is committed, and otherwise what the record of another execution
 * says that was first: then every effect of this one is undone. Where an operation has committed by itself, past the transaction, that
 * answer is {@link Claim.Uncertain}, and so is the record.
 */
public interface StoreTransaction {

    /**
     * Commits the effects with the response.
     *
     * @throws StoreException if the database did not say that it has committed; a repeat of the request will find out
     * @throws IllegalStateException if what the operation did with the transaction cannot be committed; it is undone
     */
    Optional<Claim> commit(StoredResponse response) throws StoreException;

    /** Undoes the effects, and commits the response alone. */
    Optional<Claim> undo(StoredResponse response) throws StoreException;

    /** Undoes the effects, and commits that the outcome is uncertain: what lies outside the database may have changed. */
    Optional<Claim> undo(String doubt) throws StoreException;

    /**
     * Undoes everything: the key is free.
     *
     * @return false if the operation has committed by itself what cannot be undone any more: then its outcome is recorded as uncertain
     * @throws StoreException if that could not be recorded
     */
    boolean rollback() throws StoreException;

    /**
     * Undoes everything from a thread that the transaction does not belong to, which may still use it. It waits for no statement that runs
     * there. What that thread still does with the database fails, until {@link #forget} says that its request is over.
     */
    void abort();

    /** The request of an aborted transaction is over. Any thread may tell it, and more than once. */
    default void forget() {}
}
