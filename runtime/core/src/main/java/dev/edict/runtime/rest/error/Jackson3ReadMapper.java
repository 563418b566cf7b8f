package dev.edict.runtime.rest.error;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import tools.jackson.core.exc.StreamReadException;

/**
 * Answers a Jackson 3 parse error inside the service as the failure of the service that it is: a body that a client
 * sent wrong never gets here, {@link BodyFaultInterceptor} has refused it. The priority beats the mappers that runtimes
 * bring along, which show the exception's message to clients.
 */
@Priority(1)
final class Jackson3ReadMapper implements ExceptionMapper<StreamReadException> {

    @Override
    public Response toResponse(StreamReadException failure) {
        return Failures.answer(failure);
    }
}
