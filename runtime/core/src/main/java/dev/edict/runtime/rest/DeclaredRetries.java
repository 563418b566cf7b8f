package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.RetryableError;
import dev.edict.runtime.json.JsonMembers;
import dev.edict.runtime.problem.DeclaredProblem;
import dev.edict.runtime.problem.Problem;
import dev.edict.runtime.rest.error.MappedProblem;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The errors after which an operation lets the same key run again, and how an answer is recognised as one of them.
 *
 * @param errors as the policy lists them
 * @param errorBase resolves relative types; null leaves them relative
 */
record DeclaredRetries(
        List<RetryableError> errors, @Nullable URI errorBase) {

    /** Whether an exception that the resource method threw is declared, whatever a mapper makes of it. */
    boolean cover(Throwable failure) {
        return !errors.isEmpty()
                && DeclaredProblem.of(failure.getClass()).stream()
                        .filter(DeclaredProblem::retryable)
                        .map(DeclaredProblem::problem)
                        .anyMatch(problem -> cover(problem.status(), problem.type()));
    }

    /** Whether an answer is declared; one whose problem type cannot be told is not. */
    boolean cover(int status, @Nullable Object entity, @Nullable MediaType mediaType) {
        return errors.stream().anyMatch(error -> error.status() == status)
                && type(entity, mediaType).filter(type -> cover(status, type)).isPresent();
    }

    private boolean cover(int status, URI type) {
        return errors.stream().anyMatch(error -> error.is(status, type, errorBase));
    }

    /** An answer that is no problem says no more than its status. */
    private static Optional<URI> type(@Nullable Object entity, @Nullable MediaType mediaType) {
        if (entity instanceof MappedProblem mapped) {
            return Optional.of(mapped.problem().type());
        }
        if (entity instanceof Problem problem) {
            return Optional.of(problem.type());
        }
        if (entity == null || mediaType == null || !isProblem(mediaType)) {
            return Optional.of(Problem.BLANK);
        }
        return JsonMembers.value(entity, "type").flatMap(DeclaredRetries::uri);
    }

    private static boolean isProblem(MediaType mediaType) {
        return (mediaType.getType() + "/" + mediaType.getSubtype()).equalsIgnoreCase(Problem.MEDIA_TYPE);
    }

    private static Optional<URI> uri(Object value) {
        try {
            return Optional.of(URI.create(value.toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
