package dev.edict.runtime.idempotency;

import java.io.Serial;

/** The store could not be asked, or did not say what became of the wish. */
public class StoreException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A failure without a cause. */
    public StoreException(String message) {
        super(message);
    }

    /** A failure with its cause. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
