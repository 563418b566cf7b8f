package dev.edict.runtime.rest.error;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Ends the answer to a client that has left: nobody has failed, and runtimes write an error with a stack trace into the
 * log if they learn of it. Whoever writes the answer does, and stops.
 *
 * <p>What is written piece by piece is left alone: there the failure is how the service learns that nobody listens.
 */
final class DepartureInterceptor implements ContainerResponseFilter, WriterInterceptor {

    private static final Logger LOG = System.getLogger(DepartureInterceptor.class.getName());
    private static final String ANSWER = "dev.edict.answer";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        request.setProperty(ANSWER, response.getEntity());
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (context.getEntity() != context.getProperty(ANSWER)) {
            context.proceed();
            return;
        }
        OutputStream wire = context.getOutputStream();
        SentBody sent = new SentBody(wire);
        context.setOutputStream(sent);
        try {
            context.proceed();
        } catch (IOException | RuntimeException e) {
            if (!sent.isBroken()) {
                throw e;
            }
            LOG.log(Level.DEBUG, "A client left before its answer was written: {0}", e.getMessage());
        } finally {
            context.setOutputStream(wire);
        }
    }
}
