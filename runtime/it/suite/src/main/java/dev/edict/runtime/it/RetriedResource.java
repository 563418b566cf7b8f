package dev.edict.runtime.it;

import dev.edict.annotations.ApiError;
import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.RetryableException;
import dev.edict.runtime.it.ThingResource.NewThing;
import dev.edict.runtime.it.ThingResource.Thing;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Protected operations that fail the first time: some of them say that nothing has happened, and others only look like it. */
@Path("/things/retried")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RetriedResource {

    /** Nothing has happened, where an operation declares it. */
    @ApiError(status = 423, retryable = true)
    public static final class Locked extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @POST
    @Path("busy")
    @Idempotent
    public Thing busy(NewThing thing) {
        return executed(thing, new RetryableException("a secret", Duration.ofSeconds(7)));
    }

    @POST
    @Path("locked")
    @Idempotent
    public Thing locked(NewThing thing) throws Locked {
        return executed(thing, new Locked());
    }

    @POST
    @Path("busy-later")
    @Idempotent
    @Blocking
    public CompletionStage<Thing> busyLater(NewThing thing) {
        return CompletableFuture.supplyAsync(() -> busy(thing));
    }

    @POST
    @Path("locked-later")
    @Idempotent
    @Blocking
    public CompletionStage<Thing> lockedLater(NewThing thing) throws Locked {
        return CompletableFuture.supplyAsync(() -> locked(thing));
    }

    /** Does not say so: the same exception may come after an effect here. */
    @POST
    @Path("undeclared")
    @Idempotent
    public Thing undeclared(NewThing thing) {
        return executed(thing, new Locked());
    }

    @POST
    @Path("unavailable")
    @Idempotent
    public Thing unavailable(NewThing thing) {
        return executed(thing, new WebApplicationException(503));
    }

    private static Thing executed(NewThing thing, RuntimeException failure) {
        int execution = ThingResource.execute(thing.name());
        if (execution == 1) {
            throw failure;
        }
        return new Thing(thing.name(), execution);
    }
}
