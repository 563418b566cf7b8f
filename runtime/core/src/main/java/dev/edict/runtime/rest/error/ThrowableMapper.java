package dev.edict.runtime.rest.error;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers whatever nothing else answers: without it a runtime shows stack traces, or the message of the exception. */
final class ThrowableMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        return Failures.answer(failure);
    }
}
