package dev.edict.runtime.rest;

import dev.edict.annotations.Idempotent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.atomic.AtomicInteger;

/** An operation whose declaration changes from one deployment to the next. */
@Path("/rolling")
@Consumes(MediaType.WILDCARD)
public class RollingResource {

    final AtomicInteger executions = new AtomicInteger();

    @POST
    @Idempotent(body = Idempotent.Body.IGNORED)
    public String take(byte[] body) {
        return "execution " + executions.incrementAndGet() + " of " + body.length + " bytes";
    }
}
