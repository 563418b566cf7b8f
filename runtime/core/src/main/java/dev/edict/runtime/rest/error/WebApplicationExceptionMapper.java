package dev.edict.runtime.rest.error;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Gives the answers of Jakarta REST itself, such as 404 and 405, the form of all other errors. */
public final class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

    /** For the Jakarta REST runtime. */
    public WebApplicationExceptionMapper() {}

    @Override
    public Response toResponse(WebApplicationException failure) {
        return Failures.answer(failure);
    }
}
