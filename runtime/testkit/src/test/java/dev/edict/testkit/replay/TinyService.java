package dev.edict.testkit.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.edict.runtime.problem.EdictProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An operation that makes things, with the protocol written by hand, correct as it stands; each defect is one method written differently. */
class TinyService implements AutoCloseable {

    /** Kept for a key while its first request runs. */
    static final Reply RUNNING = new Reply(0, Map.of(), "");

    /** An answer. */
    record Reply(int status, Map<String, String> headers, String body) {

        Reply with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Reply(status, more, body);
        }

        Reply without(String header) {
            Map<String, String> fewer = new LinkedHashMap<>(headers);
            fewer.remove(header);
            return new Reply(status, fewer, body);
        }

        Reply body(String other) {
            return new Reply(status, headers, other);
        }

        Reply status(int other) {
            return new Reply(other, headers, body);
        }
    }

    /** What is kept under a key. */
    record Entry(String body, Reply reply) {}

    /** What was asked. */
    record Request(@Nullable List<String> keys, String caller, String body) {}

    final Map<String, Entry> entries = new ConcurrentHashMap<>();
    final AtomicInteger made = new AtomicInteger();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    static {
        // else an answer waits for the acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    TinyService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/things", this::serve);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** All that can be said of it without a counter. */
    ReplayTest replays() {
        return ReplayTest.of(uri(), () -> call("{\"size\": 1}"))
                .otherBody("{\"size\": 2}")
                .unreadableBody("size")
                .otherCaller("Caller", "bob")
                .recordedError(() -> call("{\"is\": \"full\"}"))
                .retryableError(() -> call("{\"is\": \"busy\"}"));
    }

    private static Call call(String body) {
        return Call.post("/things").header("Caller", "alice").json(body);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = new Request(
                    exchange.getRequestHeaders().get("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Caller"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            Reply reply = answer(request);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    Reply answer(Request request) {
        List<String> keys = request.keys();
        if (keys == null) {
            return keyless(request);
        }
        String key = key(keys);
        if (key == null) {
            return problem(EdictProblem.IDEMPOTENCY_KEY_INVALID);
        }
        String scope = scope(request, key);
        Entry found = claim(scope, request);
        if (found == null) {
            return settle(scope, request, execute(request));
        }
        if (isOther(request, found)) {
            return problem(EdictProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return found.reply() == RUNNING ? inProgress() : replay(found.reply());
    }

    Reply keyless(Request request) {
        return problem(EdictProblem.IDEMPOTENCY_KEY_MISSING);
    }

    @Nullable
    String key(List<String> lines) {
        String key = lines.get(0);
        String bare = key.startsWith("\"") ? key.substring(1, key.length() - 1) : key;
        return lines.size() > 1 || bare.length() > 255 ? null : bare;
    }

    String scope(Request request, String key) {
        return request.caller() + " " + key;
    }

    /** What is there already; null if the key is this request's now. */
    @Nullable
    Entry claim(String scope, Request request) {
        return entries.putIfAbsent(scope, new Entry(request.body(), RUNNING));
    }

    boolean isOther(Request request, Entry found) {
        return !found.body().equals(request.body());
    }

    Reply inProgress() {
        return problem(EdictProblem.IDEMPOTENCY_IN_PROGRESS).with("Retry-After", "1");
    }

    /** The body says what happens: things that are full are refused, those that are busy may be tried again. */
    Reply execute(Request request) {
        if (!request.body().startsWith("{")) {
            return problem(EdictProblem.MALFORMED_BODY);
        }
        int number = made.incrementAndGet();
        work();
        if (request.body().contains("full")) {
            return new Reply(409, Map.of("Content-Type", "text/plain"), "full at " + number);
        }
        if (request.body().contains("busy")) {
            return new Reply(503, Map.of("Content-Type", "text/plain"), "busy at " + number);
        }
        return new Reply(
                201,
                Map.of("Content-Type", "application/json", "Location", "/things/" + number, "Set-Cookie", "seen=1"),
                "{\"number\": " + number + "}");
    }

    /** How long an operation takes. */
    long millis() {
        return 10;
    }

    private void work() {
        try {
            Thread.sleep(millis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Reply settle(String scope, Request request, Reply reply) {
        if (frees(reply)) {
            entries.remove(scope);
        } else {
            entries.put(scope, new Entry(request.body(), reply));
        }
        return reply;
    }

    boolean frees(Reply reply) {
        return reply.status() == 400 || reply.status() == 503;
    }

    Reply replay(Reply recorded) {
        return recorded.without("Set-Cookie")
                .with("Idempotency-Replayed", "true")
                .with("Cache-Control", "no-store");
    }

    static Reply problem(EdictProblem problem) {
        return new Reply(
                problem.status(),
                Map.of(
                        "Content-Type",
                        "application/problem+json",
                        "Link",
                        "<https://api.example.com/keys>; rel=\"describedby\""),
                "{\"type\": \"https://api.example.com/errors/" + problem.type() + "\", \"status\": " + problem.status()
                        + "}");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
