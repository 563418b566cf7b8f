package dev.edict.runtime.idempotency;

/**
 * One execution of a key, from its claim until it is settled. Settling is idempotent, for a runtime may call its hooks
 * once, twice or, when a failure crosses them, in an order nobody planned; only the first call counts.
 *
 * <p>Settling is never tied to the client: a client that went away is the very one that will repeat.
 */
public sealed interface Execution extends IdempotencyContext permits LeasedExecution, TransactionalExecution {

    /** What became of a settlement. */
    enum Recorded {
        /** The store has it. */
        YES,
        /** Another execution overtook this one; the response is true and goes out, the record is the other's. */
        FENCED,
        /** The store could not be asked; it is tried again while the lease is kept alive. */
        NOT_YET,
        /** The store could not be asked, and nothing happened: a repeat runs again. */
        NO,
        /** It had been settled before. */
        BEFORE
    }

    /**
     * Settles by what the response is worth; a body beyond what the store can keep is left out, the record stays.
     *
     * @throws UncommittedException if the response must not go out
     */
    Recorded settle(Disposition disposition, StoredResponse response);

    /** Settles a success whose body could not be written: what took effect stays, and what can be undone is. */
    Recorded settleUnwritten(StoredResponse head);

    /**
     * Gives it up, for its request is over and its end was not heard of: a transaction is undone, a lease runs out. An answer that comes
     * after all must not go out if its effects were undone.
     */
    void giveUp();

    /** Whether it was settled. */
    boolean isSettled();
}
