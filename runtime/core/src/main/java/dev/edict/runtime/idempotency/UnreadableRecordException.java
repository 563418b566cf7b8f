package dev.edict.runtime.idempotency;

import java.io.Serial;

/**
 * There is a record, and this version does not understand it: a later one may have written it. The operation may have been executed, so
 * that it must not be as if the store were out of reach.
 */
public final class UnreadableRecordException extends StoreException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What is not understood. */
    public UnreadableRecordException(String message) {
        super(message);
    }

    /** What is not understood, and why. */
    public UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
