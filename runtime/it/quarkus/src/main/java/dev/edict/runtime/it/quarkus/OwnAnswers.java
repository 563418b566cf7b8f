package dev.edict.runtime.it.quarkus;

import dev.edict.runtime.idempotency.RetryableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the service itself answers to an exception that Edict would answer as well. */
public class OwnAnswers {

    @ServerExceptionMapper
    public Response busy(RetryableException failure) {
        return Response.status(503)
                .type(MediaType.TEXT_PLAIN)
                .entity("busy, says the service")
                .build();
    }
}
