package dev.edict.runtime.it;

import dev.edict.annotations.Idempotent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * What resources have in common that make something of what they are sent.
 *
 * @param <N> what is sent
 * @param <T> what is made
 */
public abstract class CreatingResource<N, T> {

    /** Left to each of them, which the compiler gives a bridge to it. */
    @POST
    @Path("created")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    public abstract T create(N thing);

    /** As each of them does. */
    @POST
    @Path("copied")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    public T copy(N thing) {
        return create(thing);
    }
}
