package dev.edict.runtime.problem;

import java.net.URI;
import java.util.Locale;

/** The problem types that Edict itself answers with: the constant's name in kebab case, on the service's error base. */
public enum EdictProblem {
    /** The operation requires a key (draft-07, section 2.7), or the event has no id. */
    IDEMPOTENCY_KEY_MISSING(400, "Idempotency key missing"),
    /** The header does not hold one key of 1 to 255 printable ASCII characters. */
    IDEMPOTENCY_KEY_INVALID(400, "Idempotency key invalid"),
    /** The key was used for a request that differs from this one (draft-07, section 2.7). */
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key used for another request"),
    /** The first request with the key still runs; with {@code Retry-After} (draft-07, section 2.7). */
    IDEMPOTENCY_IN_PROGRESS(409, "Request in progress"),
    /** Nobody knows whether the first request took effect; asking again does not help. */
    IDEMPOTENCY_OUTCOME_UNKNOWN(409, "Outcome unknown"),
    /** The store is out of reach, or the service is shutting down; with {@code Retry-After}. */
    IDEMPOTENCY_STORE_UNAVAILABLE(503, "Idempotency store unavailable"),
    /** The request names no principal, and the operation keeps the keys of each apart: a mistake of the service. */
    IDEMPOTENCY_SCOPE_MISSING(500, "Idempotency scope missing"),
    /** The cursor was not made by this service, or was altered; why is not said. */
    CURSOR_INVALID(400, "Cursor invalid"),
    /** The cursor is older than it may be. */
    CURSOR_EXPIRED(400, "Cursor expired"),
    /** The cursor was made for another list, order, filter or caller. */
    CURSOR_MISMATCH(400, "Cursor of another list"),
    /** Constraints are violated; {@code errors} shows where, by JSON pointer or parameter. */
    VALIDATION(400, "Validation failed"),
    /** The body cannot be read as what the operation takes. */
    MALFORMED_BODY(400, "Malformed body"),
    /** None of the accepted media types can be produced (RFC 9110, section 15.5.7). */
    NOT_ACCEPTABLE(406, "Not acceptable"),
    /** The media type of the body is not consumed (RFC 9110, section 15.5.16). */
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type");

    private final int status;
    private final String title;
    private final URI type = URI.create(name().toLowerCase(Locale.ROOT).replace('_', '-'));

    EdictProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The relative reference of the type. */
    public URI type() {
        return type;
    }

    /** The status that goes with the type. */
    public int status() {
        return status;
    }

    /** A problem of this type. */
    public Problem.Builder problem() {
        return Problem.of(status, type, title);
    }

    /** A problem of this type with another status: a webhook's sender takes 409 for a failure. */
    public Problem.Builder problem(int otherStatus) {
        return Problem.of(otherStatus, type, title);
    }
}
