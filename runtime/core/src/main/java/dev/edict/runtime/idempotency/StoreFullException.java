package dev.edict.runtime.idempotency;

import java.io.Serial;

/** The store has no room for a new record, and has certainly granted nothing. */
public final class StoreFullException extends StoreException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A refusal. */
    public StoreFullException(String message) {
        super(message);
    }
}
