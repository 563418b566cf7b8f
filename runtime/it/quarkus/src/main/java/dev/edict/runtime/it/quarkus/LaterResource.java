package dev.edict.runtime.it.quarkus;

import dev.edict.annotations.Idempotent;
import dev.edict.annotations.Paginated;
import dev.edict.runtime.idempotency.RetryableException;
import dev.edict.runtime.it.ThingResource.NewThing;
import dev.edict.runtime.it.ThingResource.Thing;
import dev.edict.runtime.paging.Page;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What only Quarkus has: answers that come later as Mutiny has them, and mappers that are methods. */
@Path("/things/later")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LaterResource {

    private static final Map<String, AtomicInteger> EXECUTIONS = new ConcurrentHashMap<>();

    private static Uni<Thing> later(NewThing thing) {
        return Uni.createFrom()
                .item(() -> EXECUTIONS
                        .computeIfAbsent(thing.name(), unknown -> new AtomicInteger())
                        .incrementAndGet())
                .onItem()
                .transformToUni(execution -> Uni.createFrom()
                        .emitter(emitter ->
                                new Thread(() -> emitter.complete(new Thing(thing.name(), execution))).start()));
    }

    @GET
    @Paginated(sort = "name", defaultLimit = 2)
    public Page<Thing> list(@BeanParam FilteredQuery query) {
        List<Thing> things = Stream.of("a", "b", "c")
                .map(name -> new Thing(query.prefix() + name, 0))
                .limit(query.fetchLimit())
                .toList();
        return query.page(things, thing -> List.of(thing.name()));
    }

    @POST
    @Path("uni")
    @Idempotent
    @Blocking
    public Uni<Thing> uni(NewThing thing) {
        return later(thing);
    }

    @POST
    @Path("response")
    @Idempotent
    @Blocking
    public Uni<Response> response(NewThing thing) {
        return later(thing)
                .map(made -> Response.created(URI.create("/things/" + made.name()))
                        .entity(made)
                        .build());
    }

    @POST
    @Path("failure")
    @Idempotent
    @Blocking
    public Uni<Thing> failure(NewThing thing) {
        return later(thing).map(made -> {
            throw new IllegalStateException("a secret of execution " + made.execution());
        });
    }

    @POST
    @Path("unrecorded")
    @Idempotent
    public Response unrecorded(NewThing thing) {
        return Response.ok(thing).header("X-Stored", ForgetfulStore.NOWHERE).build();
    }

    @POST
    @Path("busy")
    public Thing busy(NewThing thing) {
        throw new RetryableException(thing.name() + " is busy", Duration.ofSeconds(1));
    }
}
