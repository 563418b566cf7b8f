package dev.edict.runtime.rest.error;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Answers a Jackson 2 parse error inside the service as the failure of the service that it is: a body that a client
 * sent wrong never gets here, {@link BodyFaultInterceptor} has refused it. The priority beats the mappers that runtimes
 * bring along, which show the exception's message to clients.
 */
@Priority(1)
final class Jackson2ParseMapper implements ExceptionMapper<JsonParseException> {

    @Override
    public Response toResponse(JsonParseException failure) {
        return Failures.answer(failure);
    }
}
