package dev.edict.runtime.it;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.it.ThingResource.NewThing;
import dev.edict.runtime.it.ThingResource.Thing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Protected operations that a runtime does not enter with just any request, or whose answer it does not let out. */
@Path("/things/checked")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CheckedResource {

    @QueryParam("field")
    @DefaultValue("1")
    private int field;

    /** What is sent. */
    public record CheckedThing(@NotNull String name, @Min(1) int amount) {}

    /** A bean of parameters. */
    public static class Paging {

        @QueryParam("page")
        @DefaultValue("1")
        private int page;

        public void setPage(int value) {
            page = value;
        }
    }

    /** What is answered, and never allowed. */
    public static class Forbidden {

        private final String name;
        private final int execution;

        Forbidden(String name, int execution) {
            this.name = name;
            this.execution = execution;
        }

        public String getName() {
            return name;
        }

        @Max(0)
        public int getExecution() {
            return execution;
        }
    }

    @POST
    @Path("body")
    @Idempotent
    public Thing body(@Valid CheckedThing thing) {
        return executed(thing.name());
    }

    @POST
    @Path("parameter")
    @Idempotent
    public Thing parameter(@QueryParam("number") @Max(9) int number, NewThing thing) {
        return executed(thing.name());
    }

    @POST
    @Path("path/{number}")
    @Idempotent
    public Thing path(@PathParam("number") int number, NewThing thing) {
        return executed(thing.name());
    }

    @POST
    @Path("header")
    @Idempotent
    public Thing header(@HeaderParam("X-Number") int number, NewThing thing) {
        return executed(thing.name());
    }

    @POST
    @Path("bean")
    @Idempotent
    public Thing bean(@BeanParam Paging paging, NewThing thing) {
        return executed(thing.name());
    }

    @POST
    @Path("field")
    @Idempotent
    public Thing field(NewThing thing) {
        return new Thing(thing.name(), executed(thing.name()).execution() + field - field);
    }

    @POST
    @Path("answer")
    @Idempotent
    public @Valid Forbidden answer(NewThing thing) {
        return new Forbidden(thing.name(), ThingResource.execute(thing.name()));
    }

    private static Thing executed(String name) {
        return new Thing(name, ThingResource.execute(name));
    }
}
