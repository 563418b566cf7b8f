package dev.edict.runtime.idempotency;

/** Hears what happens to keys: the place to count. Called on the request's thread; it must be quick. */
@FunctionalInterface
public interface IdempotencyListener {

    /** What can happen. */
    enum Event {
        /** A key was claimed, and its operation runs. */
        CLAIMED,
        /** A repeat was answered from the record. */
        REPLAYED,
        /** A repeat met an execution in progress. */
        IN_FLIGHT,
        /** A key was used for another request. */
        MISMATCH,
        /** A repeat met an outcome that nobody knows: somebody must resolve it. */
        UNCERTAIN,
        /** A response was recorded. */
        COMPLETED,
        /** A key was given back unused. */
        RELEASED,
        /** An outcome was put in doubt: somebody must resolve it. */
        QUARANTINED,
        /** An execution that had been overtaken finished. */
        FENCED,
        /** A response went out that could not be recorded yet. */
        UNRECORDED,
        /**
         * A success was recorded whose record had been made part of a transaction, and that part was not committed: undone to a savepoint, or rolled back. A crash
         * between effects and record would have left the record in progress.
         */
        MARK_LOST,
        /** A lease was no longer renewed, for its execution took too long. */
        ABANDONED,
        /** A body that was too large for its record could not be kept beside it: the record has the head alone. */
        OVERFLOW_FAILED,
        /** A body that was kept beside its record is gone or damaged: a repeat was answered by the head alone. */
        OVERFLOW_LOST,
        /** The store could not be asked, and the request was refused. */
        STORE_UNAVAILABLE,
        /** The store could not be asked, and the request ran unprotected. */
        UNPROTECTED
    }

    /** Something happened to a key of this operation. */
    void on(Event event, String operation);
}
