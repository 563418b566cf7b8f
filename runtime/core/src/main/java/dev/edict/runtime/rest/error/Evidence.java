package dev.edict.runtime.rest.error;

import dev.edict.runtime.idempotency.RetryableException;
import dev.edict.runtime.problem.DeclaredProblem;

/** What a failure proves about effects. */
public enum Evidence {
    /** Nothing: there may have been effects. */
    NONE,
    /** The request was refused for its content, before the resource method was entered. */
    REFUSED_BEFORE_ENTRY,
    /** The resource method declared that nothing happened. */
    DECLARED_RETRYABLE;

    /** What an exception that a resource method threw declares. */
    public static Evidence declaredBy(Throwable failure) {
        return failure instanceof RetryableException || DeclaredProblem.isRetryable(failure.getClass())
                ? DECLARED_RETRYABLE
                : NONE;
    }
}
