package dev.edict.contract.assemble;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.StandardProblem;
import dev.edict.contract.json.JsonObject;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The header that tells when to ask again: on the answers that are given before anything has happened, and on those that tell
 * clients to come back (RFC 6585 §4, RFC 9110 §15.6.4).
 */
final class RetryAfter {

    private static final String HEADER = "Retry-After";
    private static final Set<String> TYPES =
            Set.of("idempotency-in-progress", StandardProblem.STORE_UNAVAILABLE.type());

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;

    private RetryAfter() {}

    /** Whether an answer of the operation has the header. */
    static boolean isDerived(OperationFragment operation) {
        return !statuses(operation).isEmpty();
    }

    /** The answers to which it belongs by what the operation promises; those on which the author wrote it out need no help. */
    static Set<String> statuses(OperationFragment operation) {
        return operation.problems().stream()
                .filter(RetryAfter::isFollowed)
                .map(problem -> String.valueOf(problem.status()))
                .filter(status -> operation.responses().stream()
                        .filter(response -> response.status().equals(status))
                        .flatMap(response -> response.headers().stream())
                        .noneMatch(header -> header.name().equalsIgnoreCase(HEADER)))
                .collect(Collectors.toSet());
    }

    private static boolean isFollowed(ProblemFragment problem) {
        return problem.derived()
                ? problem.type() != null && TYPES.contains(problem.type())
                : problem.status() == TOO_MANY_REQUESTS || problem.status() == SERVICE_UNAVAILABLE;
    }

    /** The Response Object with the header. */
    static JsonObject on(JsonObject response) {
        return ResponseHeaders.with(response, HEADER, Shared.RETRY_AFTER_REFERENCE);
    }
}
