package dev.edict.contract.fragment;

import java.util.Arrays;
import java.util.Optional;

/** Errors that follow from the declaration of nearly every operation. The document describes each of them once. */
public enum StandardProblem {
    UNREADABLE_BODY(400, "UnreadableBody", "The body cannot be read."),
    UNAUTHENTICATED(401, "Unauthenticated", "The caller is not authenticated."),
    FORBIDDEN(403, "Forbidden", "The caller may not do this."),
    NO_SUCH_RESOURCE(404, "NoSuchResource", "There is no such resource."),
    NOT_ACCEPTABLE(406, "NotAcceptable", "None of the media types that the client accepts can be produced."),
    UNSUPPORTED_MEDIA_TYPE(415, "UnsupportedMediaType", "The media type of the body is not supported.");

    private final String component;
    private final ProblemFragment fragment;

    StandardProblem(int status, String component, String when) {
        this.component = component;
        this.fragment = ProblemFragment.derived(status, when);
    }

    /** The name of its response among the document's components. */
    public String component() {
        return component;
    }

    public ProblemFragment fragment() {
        return fragment;
    }

    public static Optional<StandardProblem> of(ProblemFragment problem) {
        return problem.derived() && problem.type() == null
                ? Arrays.stream(values())
                        .filter(standard -> standard.fragment.equals(problem))
                        .findFirst()
                : Optional.empty();
    }
}
