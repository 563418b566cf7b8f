package dev.edict.runtime.idempotency;

import java.io.Serial;
import java.time.Duration;

/**
 * Thrown by a handler that asserts: nothing happened, try again with the same key. It is answered 503 with {@code
 * Retry-After} (RFC 9110, section 15.6.4), and the key is released.
 */
public class RetryableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * Asks for a retry after a while.
     *
     * @param message for the log; clients never see it
     * @param retryAfter when to try again, in whole seconds on the wire and at least one
     */
    public RetryableException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** When to try again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
