package dev.edict.runtime.it;

import dev.edict.annotations.Idempotent;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Compiled without the processor, so that nothing makes its promise true. */
@Path("/unbound")
public class UnboundResource {

    @POST
    @Idempotent
    public void promise() {
        throw new IllegalStateException("a service that cannot keep its promise must not serve");
    }
}
