package dev.edict.runtime.rest.error;

import dev.edict.runtime.idempotency.RetryableException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers 503 with {@code Retry-After}, also where all other failures are somebody else's business. */
final class RetryableExceptionMapper implements ExceptionMapper<RetryableException> {

    @Override
    public Response toResponse(RetryableException failure) {
        return Failures.answer(failure);
    }
}
