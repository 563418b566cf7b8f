package dev.edict.runtime.rest.error;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import tools.jackson.databind.DatabindException;

/**
 * Answers a Jackson 3 mapping error inside the service, or in writing its answer as the failure of the service that it
 * is: a body that a client sent wrong never gets here, {@link BodyFaultInterceptor} has refused it. The priority beats
 * the mappers that runtimes bring along, which show the exception's message to clients.
 */
@Priority(1)
final class Jackson3DatabindMapper implements ExceptionMapper<DatabindException> {

    @Override
    public Response toResponse(DatabindException failure) {
        return Failures.answer(failure);
    }
}
