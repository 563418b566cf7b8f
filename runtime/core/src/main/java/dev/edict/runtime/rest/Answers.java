package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.problem.EdictProblem;
import dev.edict.runtime.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The answers of a protected operation that are not its own. */
final class Answers {

    static final String REPLAYED = "Idempotency-Replayed";
    static final String STATUS = "Idempotency-Status";
    static final String UNRECORDED = "unrecorded";
    static final String UNPROTECTED = "unprotected";
    static final String HEAD_ONLY = "head-only";

    private static final int NO_CONTENT = 204;
    private static final int RESET_CONTENT = 205;
    private static final int NOT_MODIFIED = 304;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final Pattern FIELD_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** They tell one version from another, and what is looked up may be a later one than was recorded (RFC 9110, section 8.8). */
    private static final Set<String> VALIDATORS = Set.of("etag", "last-modified");

    private static final Set<String> OWN = Set.of("idempotency-replayed", "idempotency-status", "cache-control");

    private final URI documentation;
    private final @Nullable String replayHeader;

    /**
     * @param replayHeader marks replays beside {@link #REPLAYED}, unless it is null
     */
    Answers(URI documentation, @Nullable String replayHeader) {
        this.documentation = documentation;
        this.replayHeader = replayHeader;
    }

    /**
     * Whether a further header can mark replays: beside one that is recorded or sent anyway, its value would be a second one.
     *
     * @param recorded the headers that are recorded, in lower case
     */
    static boolean canMarkReplays(String header, Set<String> recorded) {
        String lower = header.toLowerCase(Locale.ROOT);
        return FIELD_NAME.matcher(header).matches()
                && !OWN.contains(lower)
                && !recorded.contains(lower)
                && !HeaderLine.isOfOneExchange(header);
    }

    /** A problem with its key: the documentation is linked, as draft-07, section 2.7, suggests. */
    Response refusal(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .link(documentation, "describedby")
                .entity(problem)
                .build();
    }

    /** The caller may not execute the operation, or no longer see what it answered. */
    Response forbidden() {
        Problem problem = Problem.of(Response.Status.FORBIDDEN.getStatusCode()).build();
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** Whether a response with this status has content (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5). */
    static boolean mayHaveBody(int status) {
        return status != NO_CONTENT && status != RESET_CONTENT && status != NOT_MODIFIED;
    }

    /** What the service looked up in place of the body that was never recorded, marked as a replay. */
    Response committed(Admission.Repeat repeat, Response lookedUp) {
        StoredResponse stored = repeat.response();
        Response.ResponseBuilder response = Response.fromResponse(lookedUp).status(stored.status());
        stored.headers().stream()
                .filter(line -> !VALIDATORS.contains(line.name().toLowerCase(Locale.ROOT)))
                .filter(line -> lookedUp.getHeaderString(line.name()) == null)
                .forEach(line -> response.header(line.name(), line.value()));
        return marked(response, repeat).build();
    }

    private Response.ResponseBuilder marked(Response.ResponseBuilder response, Admission.Repeat repeat) {
        mark(response, REPLAYED, repeat.committedOnly() ? "committed" : "true");
        mark(response, HttpHeaders.CACHE_CONTROL, "no-store");
        if (replayHeader != null) {
            mark(response, replayHeader, "true");
        }
        return response;
    }

    /** In place of any value that is there. */
    private static void mark(Response.ResponseBuilder response, String header, String value) {
        response.header(header, null).header(header, value);
    }

    /** What was recorded, byte for byte, marked as a replay. */
    Response replay(Admission.Repeat repeat) {
        StoredResponse stored = repeat.response();
        Response.ResponseBuilder response = marked(Response.status(stored.status()), repeat);
        boolean withoutBody = stored.headOnly() || repeat.committedOnly();
        stored.headers().stream()
                .filter(line -> !withoutBody || !isOfBody(line.name()))
                .forEach(line -> response.header(line.name(), line.value()));
        if (stored.body().length > 0) {
            response.entity(stored.body());
        } else if (withoutBody && mayHaveBody(stored.status())) {
            response.header(STATUS, HEAD_ONLY);
        }
        return response.build();
    }

    private static boolean isOfBody(String header) {
        return header.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                || header.equalsIgnoreCase(HttpHeaders.CONTENT_ENCODING);
    }

    /** Somebody executes it now. The sender of an event takes 409 for a failure, so it gets 503. */
    Response inProgress(Policy policy, Duration retryAfter) {
        Problem.Builder problem = policy.isWebhook()
                ? EdictProblem.IDEMPOTENCY_IN_PROGRESS.problem(SERVICE_UNAVAILABLE)
                : EdictProblem.IDEMPOTENCY_IN_PROGRESS.problem();
        return retryLater(
                problem.detail("The first request with this key still runs.").build(), retryAfter);
    }

    Response reused() {
        return refusal(EdictProblem.IDEMPOTENCY_KEY_REUSED
                .problem()
                .detail("The key was used for a request that differs from this one. Repeat a request as it was sent, or"
                        + " use a new key.")
                .build());
    }

    /** No Retry-After: asking again does not help. */
    Response outcomeUnknown() {
        return refusal(EdictProblem.IDEMPOTENCY_OUTCOME_UNKNOWN
                .problem()
                .detail(
                        "Whether the first request with this key took effect is not known. Look for its effect before you"
                                + " try again with a new key.")
                .build());
    }

    Response unavailable(Duration retryAfter) {
        return retryLater(EdictProblem.IDEMPOTENCY_STORE_UNAVAILABLE.problem().build(), retryAfter);
    }

    private Response retryLater(Problem problem, Duration retryAfter) {
        return Response.fromResponse(refusal(problem))
                .header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds())
                .build();
    }
}
