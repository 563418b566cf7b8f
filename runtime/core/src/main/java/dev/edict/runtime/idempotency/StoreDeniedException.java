package dev.edict.runtime.idempotency;

import java.io.Serial;

/**
 * The store is there, and does not permit this service what it needs: a password or a grant is missing. That does not pass by itself, so
 * that it must not be as if the store were out of reach.
 */
public final class StoreDeniedException extends StoreException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What is not permitted. */
    public StoreDeniedException(String message) {
        super(message);
    }

    /** What is not permitted, and why. */
    public StoreDeniedException(String message, Throwable cause) {
        super(message, cause);
    }
}
