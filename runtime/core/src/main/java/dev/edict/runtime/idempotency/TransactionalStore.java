package dev.edict.runtime.idempotency;

/**
 * A store that lies beside the effects: claim, effects and response of an execution are one transaction of its database
 * ({@link dev.edict.annotations.Idempotent.Mode#TRANSACTIONAL}). There is no lease, for the transaction is it: when its
 * process dies, the database undoes everything, and the key is free.
 */
public interface TransactionalStore extends IdempotencyStore {

    /**
     * Opens a transaction on the calling thread and claims the key in it. What the thread does with the store's database
     * from then on is part of it, in the way that the store documents.
     */
    Begun begin(ClaimRequest request) throws StoreException;

    /**
     * This store for operations with {@code mode = TRANSACTIONAL} and another one for all others: money in the database, and
     * the rest where it is cheap. Closing it closes both.
     */
    default TransactionalStore withLeasesIn(IdempotencyStore leases) {
        return new SplitStore(leases, this);
    }

    /** The store's answer to a claim within a transaction. */
    sealed interface Begun {

        /**
         * The caller executes.
         *
         * @param transaction what its effects are part of
         */
        record Open(StoreTransaction transaction) implements Begun {}

        /**
         * The key is somebody else's, and no transaction is open.
         *
         * @param claim anything but {@link Claim.Acquired}
         */
        record Answered(Claim claim) implements Begun {}
    }
}
