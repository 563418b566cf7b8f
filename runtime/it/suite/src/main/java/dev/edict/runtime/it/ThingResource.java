package dev.edict.runtime.it;

import dev.edict.annotations.ApiError;
import dev.edict.annotations.Idempotent;
import dev.edict.annotations.Paginated;
import dev.edict.annotations.SuccessStatus;
import dev.edict.runtime.paging.CursorQuery;
import dev.edict.runtime.paging.Page;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** One protected operation for each shape that a resource method can have. Every answer tells which execution it is of. */
@Path("/things")
public class ThingResource {

    private static final Map<String, AtomicInteger> EXECUTIONS = new ConcurrentHashMap<>();
    private static final Map<String, CountDownLatch> GATES = new ConcurrentHashMap<>();

    /** What is sent. */
    public record NewThing(String name) {}

    /** What is answered. */
    public record Thing(String name, int execution) {}

    /** Counts an execution of a thing. */
    static int execute(String name) {
        return EXECUTIONS.computeIfAbsent(name, unknown -> new AtomicInteger()).incrementAndGet();
    }

    /** What those answer who read a form of two parts. */
    public static String answerOfParts(String name, String note, String file) {
        return "execution " + execute(name) + " of <" + note + "> and <" + file + ">";
    }

    private static CountDownLatch gate(String name) {
        return GATES.computeIfAbsent(name, unknown -> new CountDownLatch(1));
    }

    @GET
    @Path("executions/{name}")
    @Produces(MediaType.TEXT_PLAIN)
    public String executions(@PathParam("name") String name) {
        return Integer.toString(
                EXECUTIONS.getOrDefault(name, new AtomicInteger()).get());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Paginated(sort = "name", defaultLimit = 2)
    public Page<Thing> list(@BeanParam CursorQuery query) {
        int from = query.after()
                .map(keys -> (String) Objects.requireNonNull(keys.get(0)))
                .map(last -> last.charAt(0) - 'a' + 1)
                .orElse(0);
        List<Thing> things = new ArrayList<>();
        for (int i = from; i < 5 && things.size() < query.fetchLimit(); i++) {
            things.add(new Thing(Character.toString('a' + i), 0));
        }
        return query.page(things, thing -> List.of(thing.name()));
    }

    @POST
    @Path("open/{name}")
    public void open(@PathParam("name") String name) {
        gate(name).countDown();
    }

    @POST
    @Path("pojo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @SuccessStatus(value = 201, location = "/things/{name}")
    public Thing pojo(NewThing thing) {
        return new Thing(thing.name(), execute(thing.name()));
    }

    @POST
    @Path("canonical")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent(body = Idempotent.Body.CANONICAL_JSON)
    public Thing canonical(NewThing thing) {
        return new Thing(thing.name(), execute(thing.name()));
    }

    @POST
    @Path("response")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response response(NewThing thing) {
        int execution = execute(thing.name());
        return Response.created(URI.create("/things/" + thing.name()))
                .tag("v" + execution)
                .language("en")
                .header("X-Stored", "execution " + execution)
                .header("X-Not-Stored", "execution " + execution)
                .cookie(new NewCookie.Builder("session").value("secret").build())
                .entity(new Thing(thing.name(), execution))
                .build();
    }

    @POST
    @Path("bytes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Idempotent
    public byte[] bytes(NewThing thing) {
        execute(thing.name());
        return everyByte(70_000);
    }

    /** Compressed by the operation itself. */
    @POST
    @Path("coded")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_PLAIN)
    @Idempotent
    public Response coded(NewThing thing) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(coded)) {
            gzip.write(("execution " + execute(thing.name())).getBytes(StandardCharsets.US_ASCII));
        }
        return Response.ok(coded.toByteArray())
                .header("Content-Encoding", "gzip")
                .build();
    }

    /** Too large for a record. */
    @POST
    @Path("large")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Idempotent
    public byte[] large(NewThing thing) {
        execute(thing.name());
        return everyByte(700_000);
    }

    private static byte[] everyByte(int length) {
        byte[] every = new byte[length];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        return every;
    }

    /** Its clients need not say what they send. */
    @POST
    @Path("untyped")
    @Produces(MediaType.TEXT_PLAIN)
    @Idempotent
    public String untyped(byte[] thing) {
        String name = new String(thing, StandardCharsets.UTF_8);
        return name + " " + execute(name);
    }

    @POST
    @Path("void")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public void nothing(NewThing thing) {
        execute(thing.name());
    }

    @POST
    @Path("accepted")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response accepted(NewThing thing) {
        return Response.accepted()
                .header("X-Stored", "execution " + execute(thing.name()))
                .build();
    }

    @POST
    @Path("conflict")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    public Thing conflict(NewThing thing) {
        throw new WebApplicationException(Response.status(409)
                .type(MediaType.TEXT_PLAIN)
                .entity("conflict of execution " + execute(thing.name()))
                .build());
    }

    /** Refused, and by which execution. */
    @ApiError(status = 422, extensions = Refusal.class)
    public static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Refusal refusal;

        RefusedException(Refusal refusal) {
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /** What the problem says beside the rest. */
    public record Refusal(Thing thing, List<String> reasons) {}

    @POST
    @Path("refused")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    public Thing refused(NewThing thing) throws RefusedException {
        throw new RefusedException(new Refusal(new Thing("taken", execute(thing.name())), List.of("one", "two")));
    }

    @POST
    @Path("failure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    public Thing failure(NewThing thing) {
        throw new IllegalStateException("a secret of execution " + execute(thing.name()));
    }

    /** An answer that cannot be written: the effects are there all the same. */
    @POST
    @Path("unwritable")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    public Unwritable unwritable(NewThing thing) {
        return new Unwritable(execute(thing.name()));
    }

    /** Fails when its member is read. */
    public static final class Unwritable {

        private final int execution;

        Unwritable(int execution) {
            this.execution = execution;
        }

        public int getExecution() {
            throw new IllegalStateException("execution " + execution + " has no answer");
        }
    }

    @POST
    @Path("async")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Blocking
    public CompletionStage<Thing> async(NewThing thing) {
        return CompletableFuture.supplyAsync(() -> new Thing(thing.name(), execute(thing.name())));
    }

    @POST
    @Path("async-failure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Blocking
    public CompletionStage<Thing> asyncFailure(NewThing thing) {
        return CompletableFuture.supplyAsync(() -> {
            throw new IllegalStateException("a secret of execution " + execute(thing.name()));
        });
    }

    @POST
    @Path("suspended")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    public void suspended(NewThing thing, @Suspended AsyncResponse answer) {
        CompletableFuture.runAsync(() -> answer.resume(new Thing(thing.name(), execute(thing.name()))));
    }

    @POST
    @Path("slow")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    public Thing slow(NewThing thing) throws InterruptedException {
        int execution = execute(thing.name());
        if (!gate(thing.name()).await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody opened the gate");
        }
        return new Thing(thing.name(), execution);
    }

    @POST
    @Path("slow-async")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Blocking
    public CompletionStage<Thing> slowAsync(NewThing thing) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return slow(thing);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @POST
    @Path("form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_PLAIN)
    @Idempotent
    public String form(@FormParam("name") String name) {
        return name + " " + execute(name);
    }

    /** The parts as they came: how a runtime takes them apart is its own affair. */
    @POST
    @Path("multipart/{name}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_PLAIN)
    @Idempotent
    public String multipart(@PathParam("name") String name, String parts) {
        return name + " " + execute(name) + " " + parts.contains("the content");
    }

    @POST
    @Path("stream")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_PLAIN)
    @Idempotent(replay = Idempotent.Replay.HEAD_ONLY)
    public Response stream(NewThing thing) {
        String line = "execution " + execute(thing.name()) + "\n";
        StreamingOutput output = out -> {
            for (int i = 0; i < 1_000; i++) {
                out.write(line.getBytes(StandardCharsets.US_ASCII));
            }
        };
        return Response.created(URI.create("/things/" + thing.name()))
                .entity(output)
                .build();
    }
}
