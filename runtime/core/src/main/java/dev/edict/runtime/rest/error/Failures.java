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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        return declared(failure, SERVER_ERROR);
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
        Response answer = declared(failure, response.getStatus());
        Response.ResponseBuilder merged =
                Response.fromResponse(response).status(answer.getStatus()).entity(answer.getEntity());
        return merged.type(Problem.MEDIA_TYPE).build();
    }

    /** Of several problems that a class declares, the one with the status of its response, else the first. */
    private static Response declared(Throwable failure, int status) {
        List<DeclaredProblem> problems = DeclaredProblem.of(failure.getClass());
        return problems.stream()
                .filter(declared -> declared.problem().status() == status)
                .findFirst()
                .or(() -> problems.stream().findFirst())
                .map(declared -> respond(failure, declared.problem(), extensions(declared, failure)))
                .orElseGet(() -> problem(failure, ofStatus(status)));
    }

    /** A failure of the exception's own accessor must not take the place of the problem. */
    private static @Nullable Object extensions(DeclaredProblem declared, Throwable failure) {
        try {
            return declared.extensionsOf(failure);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The extensions of a problem are left out", e);
            return null;
        }
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
        return respond(failure, problem, null);
    }

    private static Response respond(Throwable failure, Problem problem, @Nullable Object extensions) {
        Problem shown = problem.status() < SERVER_ERROR ? problem : logged(failure, problem);
        return respond(new MappedProblem(shown, Evidence.of(failure), extensions));
    }

    static Response respond(MappedProblem mapped) {
        return Response.status(mapped.problem().status())
                .type(Problem.MEDIA_TYPE)
                .entity(mapped)
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
