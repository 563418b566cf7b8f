package dev.edict.runtime.idempotency;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An error of which an operation declares that nothing happened before it ({@code @ApiError(retryable = true)}): status
 * and problem type together, for another problem with the same status can have met effects.
 *
 * @param status the status code
 * @param type the problem type as it was written: absolute, or relative to the service's error base
 */
public record RetryableError(int status, URI type) {

    /** Whether an answer is this error; types are compared as clients see them. */
    public boolean is(int answered, URI answeredType, @Nullable URI errorBase) {
        return status == answered && resolved(type, errorBase).equals(resolved(answeredType, errorBase));
    }

    private static URI resolved(URI type, @Nullable URI errorBase) {
        return errorBase == null ? type : errorBase.resolve(type);
    }
}
