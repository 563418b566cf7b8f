package dev.edict.contract.assemble;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.json.JsonObject;
import java.util.Optional;

/** The header that tells when to ask again, on the answer that the first request with the same key still runs. */
final class RetryAfter {

    private static final String HEADER = "Retry-After";
    private static final String IN_PROGRESS = "idempotency-in-progress";

    private RetryAfter() {}

    /** Whether the header follows from what the operation promises; what the author wrote out needs no help. */
    static boolean isDerived(OperationFragment operation) {
        return status(operation)
                .filter(status -> operation.responses().stream()
                        .filter(response -> response.status().equals(status))
                        .flatMap(response -> response.headers().stream())
                        .noneMatch(header -> header.name().equalsIgnoreCase(HEADER)))
                .isPresent();
    }

    /** The status of the answer that carries it. */
    static Optional<String> status(OperationFragment operation) {
        return operation.problems().stream()
                .filter(problem -> problem.derived() && IN_PROGRESS.equals(problem.type()))
                .map(ProblemFragment::status)
                .map(String::valueOf)
                .findFirst();
    }

    /** The Response Object with the header. */
    static JsonObject on(JsonObject response) {
        JsonObject.Builder headers = response.object("headers").orElse(JsonObject.EMPTY).toBuilder();
        return JsonObject.builder()
                .putIfPresent("description", response.get("description"))
                .put(
                        "headers",
                        headers.put(HEADER, Shared.RETRY_AFTER_REFERENCE).build())
                .putIfPresent("content", response.get("content"))
                .build();
    }
}
