package dev.edict.runtime.rest.error;

import dev.edict.runtime.problem.ProblemException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers with the problem that the exception carries, also where all other failures are somebody else's business. */
final class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {

    @Override
    public Response toResponse(ProblemException failure) {
        return Failures.answer(failure);
    }
}
