package dev.edict.runtime.idempotency;

/** What a handler may know about the execution it is part of. */
public interface IdempotencyContext {

    /** The name of the request property that holds it while a protected operation runs. */
    String PROPERTY = "dev.edict.idempotency";

    /**
     * Grows with every execution of the key: a store downstream that refuses smaller ones cannot be written to by an
     * execution that was overtaken. 0 in a transaction, which cannot be overtaken: until it commits, nothing has happened.
     */
    long fence();

    /** 1 for the first execution of the key. */
    int attempt();

    /** Whether the lease or the transaction was lost, so that another execution may run: stop before the next effect. */
    boolean isLost();

    /**
     * Makes the record part of a transaction that somebody else commits; for stores, which say how ({@code JdbcStore.commitWith}). Whether it
     * was committed is asked when the execution is settled.
     *
     * @param mark marks the record committed within that transaction
     * @throws JoinRefusedException if it could not, or the record is not this execution's any more: the transaction must not be committed
     * @throws IllegalStateException if this execution has a transaction of the store's own
     */
    void join(Mark mark);

    /** Marks the record of a lease committed, within a transaction that is open. */
    @FunctionalInterface
    interface Mark {

        /** {@link Outcome#FENCED} if another execution has the record. */
        Outcome apply(Lease lease) throws StoreException;

        /**
         * Whether it has been committed, asked before a success is recorded, when the transaction should be over; it is waited for if it is not. False is told as {@link
         * IdempotencyListener.Event#MARK_LOST}. Stores that cannot tell say true.
         */
        default boolean isCommitted(Lease lease) throws StoreException {
            return true;
        }
    }

    /**
     * A key for a step of the operation, the same in every execution of this key: for the {@code Idempotency-Key} of a
     * call to another service.
     */
    String downstreamKey(String step);
}
