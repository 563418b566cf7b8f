package dev.edict.runtime.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.edict.annotations.ApiError;
import dev.edict.annotations.Idempotent;
import dev.edict.annotations.Idempotent.OnServerError;
import dev.edict.annotations.Idempotent.Replay;
import dev.edict.annotations.Idempotent.Scope;
import dev.edict.annotations.Paginated;
import dev.edict.annotations.SuccessStatus;
import dev.edict.annotations.WebhookReceiver;
import dev.edict.runtime.idempotency.IdempotencyContext;
import dev.edict.runtime.idempotency.RetryableException;
import dev.edict.runtime.paging.CursorQuery;
import dev.edict.runtime.paging.Page;
import dev.edict.runtime.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A resource whose orders do what their article says. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrderResource {

    public record CreateOrder(
            @NotNull String article,
            @JsonProperty("qty") @Min(1) Integer quantity) {}

    public record OrderView(@JsonProperty("id") int number, String article) {}

    /** Fails while it is written. */
    public record Unwritable(int id) {
        public String getArticle() {
            throw new IllegalStateException("secret of the writer");
        }
    }

    @ApiError(status = 409)
    public static class SoldOutException extends RuntimeException {}

    @ApiError(status = 423, retryable = true)
    public static class LockedException extends RuntimeException {}

    final AtomicInteger executions = new AtomicInteger();
    final AtomicInteger size = new AtomicInteger();
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch gate = new CountDownLatch(1);

    @POST
    @Idempotent
    @SuccessStatus(value = 201, location = "/orders/{id}")
    public Object create(@Valid @NotNull CreateOrder in, @Context ContainerRequestContext request) throws Exception {
        int number = executions.incrementAndGet();
        switch (in.article()) {
            case "slow" -> {
                entered.countDown();
                gate.await();
            }
            case "missing" -> throw new NotFoundException("secret of the handler");
            case "sold out" -> throw new SoldOutException();
            case "locked" -> throw new LockedException();
            case "busy" -> throw new RetryableException("secret", Duration.ofSeconds(7));
            case "boom" -> throw new IllegalStateException("secret of the handler");
            case "unavailable" -> throw new ServiceUnavailableException(9L);
            case "known" ->
                throw Problem.of(422, URI.create("no-credit"), "No credit")
                        .with("balance", 3)
                        .exception();
            case "huge" -> {
                return new OrderView(number, "x".repeat(size.get()));
            }
            case "large" -> {
                return new OrderView(number, "x".repeat(5_000));
            }
            case "unwritable" -> {
                return new Unwritable(number);
            }
            case "fence" -> {
                IdempotencyContext context = (IdempotencyContext) request.getProperty(IdempotencyContext.PROPERTY);
                return new OrderView(number, context.fence() + " " + context.downstreamKey("charge"));
            }
            default -> {}
        }
        return new OrderView(number, in.article());
    }

    @POST
    @Path("fragile")
    @Idempotent(onServerError = OnServerError.RELEASE)
    public OrderView fragile(CreateOrder in) {
        executions.incrementAndGet();
        throw new IllegalStateException("rolled back");
    }

    @POST
    @Path("{id}/cancel")
    @Idempotent(required = false)
    public void cancel(@PathParam("id") int id) {
        executions.incrementAndGet();
    }

    @POST
    @Path("{id}/archive")
    @Idempotent
    public Response archive(@PathParam("id") int id, @QueryParam("reason") @Max(10) Integer reason) {
        return Response.accepted()
                .header("X-Execution", executions.incrementAndGet())
                .header("Set-Cookie", "a=b")
                .header("Content-Language", "en")
                .build();
    }

    @POST
    @Path("later")
    @Idempotent
    @SuccessStatus(202)
    public CompletionStage<OrderView> later(CreateOrder in) {
        int number = executions.incrementAndGet();
        CompletableFuture<OrderView> view = new CompletableFuture<>();
        new Thread(() -> {
                    if (in.article().equals("locked")) {
                        view.completeExceptionally(new LockedException());
                    } else {
                        view.complete(new OrderView(number, in.article()));
                    }
                })
                .start();
        return view;
    }

    @POST
    @Path("export")
    @Produces(MediaType.TEXT_PLAIN)
    @Idempotent(replay = Replay.HEAD_ONLY)
    public StreamingOutput export() {
        int number = executions.incrementAndGet();
        return out -> out.write(("export " + number).getBytes());
    }

    @POST
    @Path("secret")
    @Idempotent
    public OrderView secret(CreateOrder in) {
        return new OrderView(executions.incrementAndGet(), in.article());
    }

    @POST
    @Path("shared")
    @Idempotent(scope = Scope.SHARED, fingerprint = "/article")
    public OrderView shared(CreateOrder in) {
        return new OrderView(executions.incrementAndGet(), in.article());
    }

    @POST
    @Path("hook")
    @WebhookReceiver(signature = "X-Signature", dedupe = "/id")
    public Response hook(String event, @HeaderParam("X-Signature") String signature) throws InterruptedException {
        int number = executions.incrementAndGet();
        if (event.contains("slow")) {
            entered.countDown();
            gate.await();
        }
        return Response.status("good".equals(signature) ? 200 : 401)
                .entity(List.of(number))
                .build();
    }

    @POST
    @Path("plain")
    public OrderView plain(CreateOrder in) {
        if (in.article().equals("huge")) {
            return new OrderView(executions.incrementAndGet(), "x".repeat(size.get()));
        }
        return new OrderView(executions.incrementAndGet(), in.article());
    }

    @GET
    @Paginated(
            sort = {"id ASC"},
            defaultLimit = 3,
            maxLimit = 5)
    public Page<OrderView> list(@BeanParam CursorQuery query) {
        long after = query.after().map(keys -> (Long) keys.get(0)).orElse(0L);
        List<OrderView> rows = IntStream.rangeClosed(1, 12)
                .filter(id -> id > after)
                .limit(query.fetchLimit())
                .mapToObj(id -> new OrderView(id, "a" + id))
                .toList();
        return query.page(rows, view -> List.of(view.number()));
    }

    /** Gives more sort keys than it declares. */
    @GET
    @Path("miskeyed")
    @Paginated(sort = {"id ASC"})
    public Page<OrderView> miskeyed(@BeanParam CursorQuery query) {
        List<OrderView> rows = IntStream.rangeClosed(1, query.fetchLimit())
                .mapToObj(id -> new OrderView(id, "a"))
                .toList();
        return query.page(rows, view -> List.of(view.article(), view.number()));
    }
}
