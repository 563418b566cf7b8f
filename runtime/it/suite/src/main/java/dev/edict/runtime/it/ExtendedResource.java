package dev.edict.runtime.it;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.it.ThingResource.NewThing;
import dev.edict.runtime.it.ThingResource.Thing;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Could be served, had it a path: only what extends it has one. */
public class ExtendedResource {

    @POST
    @Path("inherited")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    public Thing inherited(NewThing thing) {
        return new Thing(thing.name(), ThingResource.execute(thing.name()));
    }

    /** Has all that it promises from its superclass. */
    @Path("/things/extending")
    public static class Extending extends ExtendedResource {}
}
