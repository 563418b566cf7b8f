package dev.edict.runtime.rest.error;

import dev.edict.runtime.problem.EdictProblem;
import dev.edict.runtime.problem.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Answers violations of a request's constraints with 400 and the place of each; a violated constraint of a return value
 * is the service's own failure (Jakarta REST 3.1, section 7.6).
 */
final class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException failure) {
        if (failure.getConstraintViolations() == null
                || failure.getConstraintViolations().isEmpty()
                || failure.getConstraintViolations().stream().anyMatch(ConstraintViolationMapper::isOfReturnValue)) {
            return Failures.problem(failure, Problem.of(500).build());
        }
        List<ViolationPlace> places = failure.getConstraintViolations().stream()
                .map(ViolationPlace::of)
                .toList();
        List<Map<String, Object>> errors = places.stream()
                .map(ViolationPlace::error)
                .sorted(Comparator.comparing(Map::toString))
                .toList();
        Problem problem =
                EdictProblem.VALIDATION.problem().with("errors", errors).build();
        boolean ofResource = places.stream().allMatch(ViolationPlace::isOfResourceMethod);
        return Failures.respond(
                new MappedProblem(problem, ofResource ? Evidence.REFUSED_BEFORE_ENTRY : Evidence.NONE, null));
    }

    private static boolean isOfReturnValue(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Path.Node::getKind)
                .anyMatch(ElementKind.RETURN_VALUE::equals);
    }
}
