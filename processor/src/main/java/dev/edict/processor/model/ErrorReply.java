package dev.edict.processor.model;

/**
 * An error that an operation declares to answer ({@code @ApiError}, or another vocabulary's response annotation).
 *
 * @param type the problem type as it is written (RFC 9457 §3.1.1): whoever serves it or documents it resolves it on the {@code errorBase}; empty for about:blank
 * @param origin where it was declared
 */
public record ErrorReply(
        int status, String type, String title, String when, boolean retryable, Origin origin, Where where) {
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
