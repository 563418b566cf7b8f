package dev.edict.runtime.it;

import dev.edict.annotations.Idempotent;
import dev.edict.annotations.SuccessStatus;
import dev.edict.runtime.it.ThingResource.NewThing;
import dev.edict.runtime.it.ThingResource.Thing;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Leads to a sub-resource, and says more or less of it. */
@Path("/things/located")
public class LocatorResource {

    /** What a locator can say of it. */
    public interface Located {

        /** Behind a locator that says no more. */
        @POST
        @Path("said")
        @Consumes(MediaType.APPLICATION_JSON)
        @Produces(MediaType.APPLICATION_JSON)
        @Idempotent
        Thing said(NewThing thing);
    }

    /** What it is. */
    public static class SubResource implements Located {

        @Override
        public Thing said(NewThing thing) {
            return new Thing(thing.name(), ThingResource.execute(thing.name()));
        }

        /** Behind a locator that says which class it is. */
        @POST
        @Path("own")
        @Consumes(MediaType.APPLICATION_JSON)
        @Produces(MediaType.APPLICATION_JSON)
        @Idempotent
        @SuccessStatus(201)
        public Thing own(NewThing thing) {
            return said(thing);
        }
    }

    @Path("class")
    public SubResource ofClass() {
        return new SubResource();
    }

    @Path("interface")
    public Located ofInterface() {
        return new SubResource();
    }

    @Path("anything")
    public Object ofAnything() {
        return new SubResource();
    }
}
