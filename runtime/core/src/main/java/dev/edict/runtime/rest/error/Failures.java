package dev.edict.runtime.rest.error;

import dev.edict.runtime.idempotency.RetryableException;
import dev.edict.runtime.problem.DeclaredProblem;
import dev.edict.runtime.problem.EdictProblem;
import dev.edict.runtime.problem.Problem;
import dev.edict.runtime.problem.ProblemException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns failures into answers. Of an exception only what was meant for clients reaches them: never its message, and of
 * a server error nothing but a number by which the log finds it.
 */
final class Failures {

    private static final Logger LOG = System.getLogger(Failures.class.getName());
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final String NO_DETAIL = "The service failed. The instance identifies this failure in its log.";

    private Failures() {}

    static Response answer(Throwable failure) {
        if (failure instanceof WebApplicationException web) {
            return web(web);
        }
        if (failure instanceof RetryableException retryable) {
            return Response.fromResponse(problem(retryable, Problem.of(503).build()))
                    .header(
                            HttpHeaders.RETRY_AFTER,
                            Math.max(1, retryable.retryAfter().toSeconds()))
                    .build();
        }
        if (failure instanceof ProblemException known) {
            return problem(known, known.problem());
        }
        return problem(failure, declared(failure, SERVER_ERROR).orElseGet(() -> ofStatus(SERVER_ERROR)));
    }

    /**
     * Keeps status and headers: {@code WWW-Authenticate}, {@code Allow} and {@code Retry-After} belong to the answer
     * (RFC 9110, section 15).
     */
    private static Response web(WebApplicationException failure) {
        Response response = failure.getResponse();
        if (response.getStatus() < CLIENT_ERROR || isProblem(response)) {
            return response;
        }
        Problem problem = declared(failure, response.getStatus()).orElseGet(() -> ofStatus(response.getStatus()));
        Response answer = problem(failure, problem);
        Response.ResponseBuilder merged =
                Response.fromResponse(response).status(answer.getStatus()).entity(answer.getEntity());
        return merged.type(Problem.MEDIA_TYPE).build();
    }

    /** Of several problems that a class declares, the one with the status of its response, else the first. */
    private static Optional<Problem> declared(Throwable failure, int status) {
        List<Problem> problems = DeclaredProblem.of(failure.getClass()).stream()
                .map(DeclaredProblem::problem)
                .toList();
        return problems.stream()
                .filter(problem -> problem.status() == status)
                .findFirst()
                .or(() -> problems.stream().findFirst());
    }

    private static boolean isProblem(Response response) {
        return response.getEntity() instanceof Problem
                || (response.hasEntity()
                        && response.getMediaType() != null
                        && Problem.MEDIA_TYPE.equals(response.getMediaType().getType() + "/"
                                + response.getMediaType().getSubtype()));
    }

    static Problem ofStatus(int status) {
        for (EdictProblem known :
                new EdictProblem[] {EdictProblem.NOT_ACCEPTABLE, EdictProblem.UNSUPPORTED_MEDIA_TYPE}) {
            if (known.status() == status) {
                return known.problem().build();
            }
        }
        return Problem.of(status).build();
    }

    static Response problem(Throwable failure, Problem problem) {
        return respond(problem.status() < SERVER_ERROR ? problem : logged(failure, problem), Evidence.of(failure));
    }

    static Response respond(Problem problem, Evidence evidence) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(new MappedProblem(problem, evidence))
                .build();
    }

    private static Problem logged(Throwable failure, Problem problem) {
        URI instance = problem.instance() == null ? URI.create("urn:uuid:" + UUID.randomUUID()) : problem.instance();
        LOG.log(Level.ERROR, "Answered " + problem.status() + ", " + instance, failure);
        boolean explained = failure instanceof ProblemException && problem.detail() != null;
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                explained ? problem.detail() : NO_DETAIL,
                instance,
                problem.extensions());
    }
}
