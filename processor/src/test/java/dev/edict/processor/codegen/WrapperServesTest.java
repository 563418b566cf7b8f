package dev.edict.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.processor.EdictProcessor;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From source to socket: what the processor generates keeps the promises of the class it was generated for. */
class WrapperServesTest {
    private static final String RESOURCE = """
            package acme;

            import dev.edict.annotations.*;
            import jakarta.ws.rs.*;

            @Path("/orders")
            @Consumes("application/json")
            @Produces("application/json")
            public class OrderResource {
              public static final java.util.concurrent.atomic.AtomicInteger RUNS = new java.util.concurrent.atomic.AtomicInteger();
              public static final java.util.concurrent.Phaser GATE = new java.util.concurrent.Phaser();

              public record Order(String id, int run) {}

              @POST
              @Idempotent(scope = Idempotent.Scope.SHARED)
              @SuccessStatus(value = 201, location = "/orders/{id}")
              public Order create(byte[] in) {
                return new Order("o1", RUNS.incrementAndGet());
              }

              @POST
              @Path("slow")
              @Idempotent(scope = Idempotent.Scope.SHARED)
              public Order slow(byte[] in) {
                GATE.arriveAndAwaitAdvance();
                GATE.arriveAndAwaitAdvance();
                return new Order("o2", RUNS.incrementAndGet());
              }

              @POST
              @Path("chosen")
              @Idempotent(scope = Idempotent.Scope.SHARED, fingerprint = "/amount")
              public Order chosen(byte[] in) {
                return new Order("o3", RUNS.incrementAndGet());
              }

              @POST
              @Path("plain")
              public Order plain(byte[] in) {
                return new Order("o4", RUNS.incrementAndGet());
              }
            }
            """;
    private static final String BODY = "{\"amount\":1}";

    @TempDir
    private Path classes;

    private ServedResource service;

    @AfterEach
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void a_required_key_is_required() {
        start(RESOURCE);

        HttpResponse<byte[]> refused = post("/orders", null, BODY);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused)).contains("idempotency-key-missing");
        assertThat(post("/orders/plain", null, BODY).statusCode()).isEqualTo(200);
    }

    @Test
    void a_repeat_is_answered_byte_for_byte() {
        start(RESOURCE);

        HttpResponse<byte[]> first = post("/orders", "k1", BODY);
        HttpResponse<byte[]> again = post("/orders", "k1", BODY);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location"))
                .contains(service.uri("/orders/o1").toString());
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @Test
    void a_key_belongs_to_one_body() {
        start(RESOURCE);
        post("/orders", "k1", BODY);

        assertThat(post("/orders", "k1", "{\"amount\":2}").statusCode()).isEqualTo(422);
    }

    @Test
    void a_fingerprint_looks_where_it_is_told_to() {
        start(RESOURCE);
        HttpResponse<byte[]> first = post("/orders/chosen", "k1", "{\"amount\":1,\"note\":\"a\"}");

        HttpResponse<byte[]> same = post("/orders/chosen", "k1", "{\"note\":\"b\", \"amount\":1.0}");
        assertThat(same.body()).isEqualTo(first.body());
        assertThat(post("/orders/chosen", "k1", "{\"amount\":2,\"note\":\"a\"}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_repeat_in_flight_is_told_to_wait() throws Exception {
        start(RESOURCE);
        Phaser gate = (Phaser) Class.forName("acme.OrderResource", true, service.loader())
                .getField("GATE")
                .get(null);
        gate.register();
        gate.register();
        CompletableFuture<HttpResponse<byte[]>> first = service.postLater("/orders/slow", headers("k1"), BODY);
        gate.arriveAndAwaitAdvance();

        HttpResponse<byte[]> meanwhile = post("/orders/slow", "k1", BODY);
        gate.arriveAndAwaitAdvance();

        byte[] answer = first.get().body();
        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(meanwhile.headers().firstValue("Retry-After")).isPresent();
        assertThat(post("/orders/slow", "k1", BODY).body()).isEqualTo(answer);
    }

    @Test
    void only_an_outcome_that_the_operation_declares_gives_the_key_back() {
        start("""
                package acme;
                import dev.edict.annotations.*;
                import dev.edict.runtime.problem.Problem;
                import jakarta.ws.rs.*;
                @Path("/orders") public class OrderResource {
                  @ApiError(status = 423, retryable = true) public static class Locked extends RuntimeException {}
                  @ApiError(status = 425, retryable = true) public static class Early extends RuntimeException {}

                  @POST
                  @Idempotent(scope = Idempotent.Scope.SHARED)
                  @ApiError(status = 503, retryable = true)
                  @ApiError(status = 409, type = "busy", retryable = true)
                  @ApiError(status = 409, type = "sold-out")
                  public String create(String in) throws Locked {
                    switch (in) {
                      case "unavailable" -> throw new ServiceUnavailableException();
                      case "busy" -> throw Problem.of(409, java.net.URI.create("busy"), "Busy").exception();
                      case "sold-out" -> throw Problem.of(409, java.net.URI.create("sold-out"), "Sold out").exception();
                      case "conflict" -> throw new ClientErrorException(409);
                      case "locked" -> throw new Locked();
                      default -> throw new Early();
                    }
                  }
                }
                """);

        for (String released : new String[] {"unavailable", "busy", "locked"}) {
            assertThat(isReplayed(released)).as(released).isFalse();
        }
        for (String recorded : new String[] {"sold-out", "conflict", "early"}) {
            assertThat(isReplayed(recorded)).as(recorded).isTrue();
        }
    }

    private boolean isReplayed(String body) {
        post("/orders", body, body);
        return post("/orders", body, body)
                .headers()
                .firstValue("Idempotency-Replayed")
                .isPresent();
    }

    /** The annotation without its generated code: compiled by a team that lost the processor. */
    @Test
    void a_promise_without_code_stops_the_start() {
        assertThatThrownBy(() -> serve(Compilation.with(Compiler.JAVAC)
                        .source("acme.OrderResource", RESOURCE)
                        .flags("-proc:none")
                        .run()))
                .hasStackTraceContaining("acme.OrderResource");
    }

    /** The memory of a process cannot commit records together with effects, and nothing less was promised. */
    @Test
    void a_promise_beyond_the_store_stops_the_start() {
        String transactional = RESOURCE.replace(
                "@Idempotent(scope = Idempotent.Scope.SHARED)\n  @SuccessStatus",
                "@Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)\n  @SuccessStatus");

        assertThat(transactional).isNotEqualTo(RESOURCE);
        assertThatThrownBy(() -> start(transactional)).hasStackTraceContaining("mode = TRANSACTIONAL");
    }

    @Test
    void what_a_locator_leads_to_is_bound_too() {
        start("""
                package acme;
                import dev.edict.annotations.*;
                import jakarta.ws.rs.*;
                @Path("/orders") public class OrderResource {
                  static int runs;
                  @Path("{orderId}/payments") public Payments payments() { return new Payments(); }
                  public static class Payments {
                    @POST @Idempotent(scope = Idempotent.Scope.SHARED) @SuccessStatus(201)
                    public String pay(String in) { return "run " + ++runs; }
                  }
                }
                """);

        assertThat(post("/orders/1/payments", null, BODY).statusCode()).isEqualTo(400);
        HttpResponse<byte[]> first = post("/orders/1/payments", "k1", BODY);
        HttpResponse<byte[]> again = post("/orders/1/payments", "k1", BODY);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(text(again)).isEqualTo("run 1");
    }

    @Test
    void a_subclass_with_a_path_of_its_own_is_bound_once_by_its_own_wrapper() {
        start("""
                package acme;
                import dev.edict.annotations.*;
                import jakarta.ws.rs.*;
                @Path("/orders") public class OrderResource {
                  static int runs;
                  @POST @Idempotent(scope = Idempotent.Scope.SHARED)
                  public String create(String in) { return "run " + ++runs; }

                  @Path("/drafts") public static class Drafts extends OrderResource {
                    @Override @POST public String create(String in) { return "draft " + ++runs; }
                  }
                }
                """, "acme.OrderResource$Drafts");

        assertThat(text(post("/orders", "k1", BODY))).isEqualTo("run 1");
        assertThat(text(post("/drafts", "k1", BODY))).isEqualTo("draft 2");
        assertThat(text(post("/drafts", "k1", BODY))).isEqualTo("draft 2");
    }

    private void start(String source, String... more) {
        CompileResult compiled = Compilation.with(Compiler.JAVAC)
                .library("dev.edict.runtime.rest.ResourceBinding")
                .library("tools.jackson.core.JsonPointer")
                .source("acme.OrderResource", source)
                .processor(new EdictProcessor())
                .option("edict.rules", "*:off")
                .run();
        assertThat(compiled.diagnostics()).isEmpty();
        serve(compiled, more);
    }

    private void serve(CompileResult compiled, String... more) {
        service = ServedResource.start(
                compiled,
                classes,
                Stream.concat(Stream.of("acme.OrderResource"), Stream.of(more)).toList());
    }

    private HttpResponse<byte[]> post(String path, String key, String body) {
        return service.post(path, headers(key), body);
    }

    private static Map<String, String> headers(String key) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        if (key != null) {
            headers.put("Idempotency-Key", key);
        }
        return headers;
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
