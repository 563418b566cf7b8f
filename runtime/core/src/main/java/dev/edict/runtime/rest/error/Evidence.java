package dev.edict.runtime.rest.error;

import dev.edict.runtime.idempotency.RetryableException;

/** What a failure proves about effects. */
public enum Evidence {
    /** Nothing: there may have been effects. */
    NONE,
    /** The request was refused for its content, before the resource method was entered. */
    REFUSED_BEFORE_ENTRY,
    /** The thrower declared that nothing happened. */
    DECLARED_RETRYABLE;

    /** What an exception proves wherever it was thrown. */
    public static Evidence of(Throwable failure) {
        if (failure instanceof RetryableException) {
            return DECLARED_RETRYABLE;
        }
        return ArgumentReading.hasFailed(failure) ? REFUSED_BEFORE_ENTRY : NONE;
    }
}
