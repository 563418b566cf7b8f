package dev.edict.runtime.problem;

import java.net.URI;
import java.util.Locale;

/** The problem types that Edict itself answers with: the constant's name in kebab case, on the service's error base. */
public enum EdictProblem {
    IDEMPOTENCY_KEY_MISSING(400, "Idempotency key missing"),
    IDEMPOTENCY_KEY_INVALID(400, "Idempotency key invalid"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key used for another request"),
    IDEMPOTENCY_IN_PROGRESS(409, "Request in progress"),
    IDEMPOTENCY_OUTCOME_UNKNOWN(409, "Outcome unknown"),
    IDEMPOTENCY_STORE_UNAVAILABLE(503, "Idempotency store unavailable"),
    IDEMPOTENCY_SCOPE_MISSING(500, "Idempotency scope missing"),
    CURSOR_INVALID(400, "Cursor invalid"),
    CURSOR_EXPIRED(400, "Cursor expired"),
    CURSOR_MISMATCH(400, "Cursor of another list"),
    VALIDATION(400, "Validation failed"),
    MALFORMED_BODY(400, "Malformed body"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
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
