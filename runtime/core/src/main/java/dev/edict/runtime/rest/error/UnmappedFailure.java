package dev.edict.runtime.rest.error;

import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Answers what the service leaves to CXF, as CXF does: with the response that an exception brings along, or a bare 500. CXF calls no
 * filter for a failure that nobody maps, so that a protected request would stay open, and its transaction on a thread that serves
 * others.
 */
@Priority(Integer.MAX_VALUE)
final class UnmappedFailure implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(UnmappedFailure.class.getName());

    /** Whether this application is served by CXF. */
    static boolean isNeeded() {
        return RuntimeDelegate.getInstance().getClass().getName().startsWith("org.apache.cxf.");
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException web) {
            return web.getResponse();
        }
        LOG.log(Level.ERROR, "Answered 500", failure);
        return Response.serverError().build();
    }
}
