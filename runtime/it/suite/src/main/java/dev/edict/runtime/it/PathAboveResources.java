package dev.edict.runtime.it;

import dev.edict.annotations.ApiDeprecated;
import dev.edict.annotations.Idempotent;
import dev.edict.annotations.NotIdempotent;
import dev.edict.annotations.SuccessStatus;
import dev.edict.runtime.it.ThingResource.NewThing;
import dev.edict.runtime.it.ThingResource.Thing;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Resources whose path stands on what they implement or extend: what each promises is said there, or in the class. */
final class PathAboveResources {

    private PathAboveResources() {}

    /** An interface with a path. */
    @Path("/things/of-interface")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public interface OfInterface {

        /** Promises. */
        @POST
        @Path("promised-above")
        @Idempotent
        @SuccessStatus(201)
        Thing promisedAbove(NewThing thing);

        /** Says no more than how it is called. */
        @POST
        @Path("promised")
        Thing promised(NewThing thing);

        /** Says no more, of what says it all again. */
        @POST
        @Path("repeated")
        Thing repeated(NewThing thing);

        /** Has a status of its own. */
        @POST
        @Path("status")
        @SuccessStatus(202)
        Thing status(NewThing thing);

        /** Promises what the class does not. */
        @POST
        @Path("declined")
        @Idempotent
        Thing declined(NewThing thing);
    }

    /** Has no path of its own. */
    public static class Implementation implements OfInterface {

        @Override
        public Thing promisedAbove(NewThing thing) {
            return new Thing(thing.name(), ThingResource.execute(thing.name()));
        }

        @Override
        @Idempotent
        public Thing promised(NewThing thing) {
            return promisedAbove(thing);
        }

        @Override
        @POST
        @Path("repeated")
        @Idempotent
        public Thing repeated(NewThing thing) {
            return promisedAbove(thing);
        }

        @Override
        @ApiDeprecated(since = "2026-01-01")
        public Thing status(NewThing thing) {
            return promisedAbove(thing);
        }

        @Override
        @NotIdempotent("each request counts")
        public Thing declined(NewThing thing) {
            return promisedAbove(thing);
        }
    }

    /** A superclass with a path. */
    @Path("/things/of-superclass")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public abstract static class OfSuperclass {

        /** Left to the class. */
        @POST
        @Path("promised-above")
        @Idempotent
        @SuccessStatus(201)
        public abstract Thing promisedAbove(NewThing thing);

        /** Inherited as it is. */
        @POST
        @Path("inherited")
        @Idempotent
        public Thing inherited(NewThing thing) {
            return promisedAbove(thing);
        }

        /** Says no more than how it is called. */
        @POST
        @Path("promised")
        public abstract Thing promised(NewThing thing);
    }

    /** Has no path of its own. */
    public static class Subclass extends OfSuperclass {

        @Override
        public Thing promisedAbove(NewThing thing) {
            return new Thing(thing.name(), ThingResource.execute(thing.name()));
        }

        @Override
        @Idempotent
        public Thing promised(NewThing thing) {
            return promisedAbove(thing);
        }
    }
}
