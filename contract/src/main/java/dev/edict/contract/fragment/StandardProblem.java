package dev.edict.contract.fragment;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Errors that follow from the declaration of nearly every operation. The document describes each of them once. */
public enum StandardProblem {
    UNREADABLE_BODY(400, "UnreadableBody", "malformed-body", "Malformed body", "The body cannot be read."),
    VALIDATION(400, "ValidationFailed", "validation", "Validation failed", "A value breaks a constraint."),
    UNAUTHENTICATED(401, "Unauthenticated", "The caller is not authenticated."),
    FORBIDDEN(403, "Forbidden", "The caller may not do this."),
    NO_SUCH_RESOURCE(404, "NoSuchResource", "There is no such resource."),
    NOT_ACCEPTABLE(
            406,
            "NotAcceptable",
            "not-acceptable",
            "Not acceptable",
            "None of the media types that the client accepts can be produced."),
    CONTENT_TOO_LARGE(413, "ContentTooLarge", "The body is too large."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "UnsupportedMediaType",
            "unsupported-media-type",
            "Unsupported media type",
            "The media type of the body is not supported."),
    STORE_UNAVAILABLE(
            503,
            "IdempotencyStoreUnavailable",
            "idempotency-store-unavailable",
            "Idempotency store unavailable",
            "Whether the request was sent before cannot be told now. Nothing has happened.");

    private final String component;
    private final ProblemFragment fragment;

    StandardProblem(int status, String component, String when) {
        this(status, component, null, null, when);
    }

    StandardProblem(int status, String component, @Nullable String type, @Nullable String title, String when) {
        this.component = component;
        this.fragment = new ProblemFragment(status, type, title, when, false, true);
    }

    /** The name of its response among the document's components. */
    public String component() {
        return component;
    }

    /** The problem type; empty for {@code about:blank}. */
    public String type() {
        String type = fragment.type();
        return type == null ? "" : type;
    }

    public ProblemFragment fragment() {
        return fragment;
    }

    public static Optional<StandardProblem> of(ProblemFragment problem) {
        return problem.derived()
                ? Arrays.stream(values())
                        .filter(standard -> standard.fragment.equals(problem))
                        .findFirst()
                : Optional.empty();
    }
}
