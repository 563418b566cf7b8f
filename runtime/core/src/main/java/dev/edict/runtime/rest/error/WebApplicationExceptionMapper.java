package dev.edict.runtime.rest.error;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Gives the answers of Jakarta REST itself, such as 404 and 405, the form of all other errors. An exception whose response has an
 * entity never gets here (Jakarta REST 3.1, section 3.3.4): the service has chosen that answer.
 */
final class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException failure) {
        return Failures.answer(failure);
    }
}
