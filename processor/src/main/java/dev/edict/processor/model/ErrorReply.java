package dev.edict.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * An error that an operation declares to answer ({@code @ApiError}, or another vocabulary's response annotation).
 *
 * @param type the problem type as it is written (RFC 9457 §3.1.1): whoever serves it or documents it resolves it on the {@code errorBase}; empty for about:blank
 * @param extensions what it has beside the members of the standard, if it has anything
 * @param origin where it was declared
 */
public record ErrorReply(
        int status,
        String type,
        String title,
        String when,
        boolean retryable,
        Optional<Extensions> extensions,
        Origin origin,
        Where where) {
    /**
     * The type whose members the problem has too.
     *
     * @param accessors the exception's public methods that give it; none where no exception declares the error
     */
    public record Extensions(TypeRef type, List<String> accessors, Where where) {
        public Extensions {
            accessors = List.copyOf(accessors);
        }
    }

    public enum Origin {
        /** {@code @ApiError} on the method. */
        METHOD,
        /** {@code @ApiError} on the resource class or an interface of it. */
        CLASS,
        /** {@code @ApiError} on an exception in the throws clause. */
        EXCEPTION,
        /** {@code @APIResponse} of MicroProfile or {@code @ApiResponse} of Swagger. */
        DOCUMENTED
    }
}
