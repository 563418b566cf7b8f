package dev.edict.runtime.rest.error;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Answers a Jackson 2 mapping error inside the service, or in writing its answer as the failure of the service that it
 * is: a body that a client sent wrong never gets here, {@link BodyFaultInterceptor} has refused it. The priority beats
 * the mappers that runtimes bring along, which show the exception's message to clients.
 */
@Priority(1)
final class Jackson2MappingMapper implements ExceptionMapper<JsonMappingException> {

    @Override
    public Response toResponse(JsonMappingException failure) {
        return Failures.answer(failure);
    }
}
