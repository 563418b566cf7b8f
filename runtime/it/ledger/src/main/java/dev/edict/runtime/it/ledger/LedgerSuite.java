package dev.edict.runtime.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.it.Detours;
import dev.edict.runtime.it.Served;
import dev.edict.runtime.lifecycle.ServiceLifecycle;
import dev.edict.runtime.lifecycle.ShutdownTimes;
import dev.edict.testkit.replay.Call;
import dev.edict.testkit.replay.ReplayTest;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every runtime must do with transactions, events and its own end, over HTTP. */
@Timeout(120)
public abstract class LedgerSuite {

    private static final String AMOUNT = "{\"cents\": 1}";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServiceLifecycle lifecycle =
            new ServiceLifecycle(ShutdownTimes.defaults().withoutNotice());
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            said.add(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final String name = "n-" + UUID.randomUUID();
    private Ledger ledger;
    private Served served;

    /** Serves an application on a free port. */
    protected abstract Served serve(Application application) throws Exception;

    @BeforeEach
    void start() throws Exception {
        Logger.getLogger("dev.edict.runtime").addHandler(listener);
        ledger = new Ledger();
        served = serve(new LedgerService(ledger, lifecycle));
    }

    @AfterEach
    void stop() {
        served.close();
        ledger.close();
        Logger.getLogger("dev.edict.runtime").removeHandler(listener);
    }

    @TestFactory
    Stream<DynamicTest> aDepositIsMadeOnce() {
        return ReplayTest.of(served.base(), () -> call("deposits"))
                .otherBody("{\"cents\": 2}")
                .unreadableBody("{\"cents\": ")
                .otherCaller("X-Caller", "bob")
                .recordedError(() -> call("refusals"))
                .retryableError(() -> call("closures"))
                .counting(() -> ledger.deposits(name))
                .tests();
    }

    /** As long as the connection of the transaction is the only one. */
    @ParameterizedTest
    @CsvSource({"refusals, 422, true", "closures, 409, false", "failures, 500, false", "unwritables, 500, false"})
    void whatAnErrorHasDoneIsUndone(String operation, int status, boolean recorded) throws Exception {
        HttpResponse<String> first = post(operation, name, AMOUNT);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(status);
        assertThat(first.body()).doesNotContain("secret");
        HttpResponse<String> again = post(operation, name, AMOUNT);
        assertThat(again.statusCode()).isEqualTo(status);
        assertThat(again.headers().firstValue("Idempotency-Replayed").isPresent())
                .isEqualTo(recorded);
        assertThat(ledger.deposits(name)).isZero();
        isGivenBack();
    }

    /**
     * Filters and interceptors of the service that fail on the way to the operation or back: nothing stays behind, least of all a
     * transaction on the thread, which the next request would take part in.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "request",
                "request-io",
                "request-web",
                "before",
                "before-io",
                "before-web",
                "behind",
                "behind-io",
                "around",
                "around-io",
                "within",
                "within-io"
            })
    void whatFailedOnItsWayIsUndone(String detour) throws Exception {
        isUndoneBy(detour, "deposits");
        servesWithoutMappers();
        isUndoneBy(detour, "deposits");
    }

    @Test
    void aFailureThatNobodyMapsIsUndone() throws Exception {
        servesWithoutMappers();
        isUndoneBy("none", "failures");
        isUndoneBy("none", "unwritables");
        isUndoneBy("before", "failures");
    }

    /**
     * The refusal would be recorded, and fails to be answered as well. A runtime that calls nobody then has its transaction undone by the
     * next request on the same thread.
     */
    @Test
    void aRefusalThatCannotBeAnsweredIsUndone() throws Exception {
        send(request("accounts/" + name + "/refusals", AMOUNT, "Idempotency-Key", name, Detours.HEADER, "before"));
        int deposits = 0;
        for (int i = 0; i < 200 || (ledger.connectionsInUse() > 0 && i < 5_000); i++) {
            assertThat(post("unprotected", name, AMOUNT).statusCode()).isEqualTo(200);
            deposits++;
        }
        isGivenBack();
        assertThat(ledger.deposits(name)).isEqualTo(deposits);
    }

    /** Answers whatever fails. */
    public static final class OwnMapper implements ExceptionMapper<Throwable> {

        @Override
        public Response toResponse(Throwable failure) {
            return Response.status(502).entity("\"mapped\"").build();
        }
    }

    @Test
    void aServiceThatMapsItsErrorsItselfDoes() throws Exception {
        served.close();
        served = serve(new ExternalLedgerService(ledger, lifecycle, OwnMapper.class));
        HttpResponse<String> failed = post("failures", name, AMOUNT);
        assertThat(failed.statusCode()).isEqualTo(502);
        assertThat(failed.body()).isEqualTo("\"mapped\"");
        assertThat(ledger.deposits(name)).isZero();
        isGivenBack();
    }

    /** Such a service leaves its errors to the runtime. */
    private void servesWithoutMappers() throws Exception {
        served.close();
        served = serve(new ExternalLedgerService(ledger, lifecycle));
    }

    private void isUndoneBy(String detour, String operation) throws Exception {
        String key = name + "-" + UUID.randomUUID();
        int before = ledger.deposits(name);
        for (int i = 0; i < 20; i++) {
            HttpRequest request = request(
                    "accounts/" + name + "/" + operation, AMOUNT, "Idempotency-Key", key, Detours.HEADER, detour);
            assertThat(send(request).statusCode()).isGreaterThanOrEqualTo(400);
        }
        isGivenBack();
        assertThat(ledger.deposits(name)).isEqualTo(before);
        for (int i = 0; i < 20; i++) {
            assertThat(post("unprotected", key, AMOUNT).statusCode()).isEqualTo(200);
        }
        assertThat(ledger.deposits(name)).isEqualTo(before + 20);
        assertThat(post("deposits", key + "-2", AMOUNT).statusCode()).isEqualTo(201);
        assertThat(ledger.deposits(name)).isEqualTo(before + 21);
    }

    @Test
    void aRepeatInTheMeantimeIsToldToWait() throws Exception {
        CompletableFuture<HttpResponse<String>> first =
                later(request("accounts/" + name + "/waits", AMOUNT, "Idempotency-Key", name));
        ledger.awaitWaiting(name);
        HttpResponse<String> meanwhile = post("waits", name, AMOUNT);
        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(meanwhile.body()).contains("idempotency-in-progress");
        assertThat(meanwhile.headers().firstValue("Retry-After")).isPresent();
        ledger.open(name);
        assertThat(first.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(post("waits", name, AMOUNT).body()).isEqualTo(first.get().body());
        assertThat(ledger.deposits(name)).isOne();
        isGivenBack();
    }

    @Test
    void anEventIsReceivedOnce() throws Exception {
        assertThat(event("is", 1).statusCode()).isEqualTo(204);
        HttpResponse<String> again = event("is", 1);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(ledger.timesReceived(name)).isOne();
    }

    @Test
    void anEventIsKnownByItsHeader() throws Exception {
        HttpRequest request = request("events/by-header", event("is", 1, name), "Bank-Event", name);
        assertThat(send(request).statusCode()).isEqualTo(204);
        assertThat(send(request).headers().firstValue("Idempotency-Replayed")).contains("true");
        HttpResponse<String> nameless = send(request("events/by-header", event("is", 1, name)));
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(nameless.body()).contains("idempotency-key-missing");
        assertThat(ledger.timesReceived(name)).isOne();
    }

    @Test
    void anEventThatFailedIsReceivedAgain() throws Exception {
        HttpResponse<String> first = event("fails", 1);
        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(first.body()).doesNotContain("secret");
        assertThat(event("fails", 1).statusCode()).isEqualTo(204);
        assertThat(ledger.timesReceived(name)).isEqualTo(2);
    }

    /** A sender takes 409 for a failure. */
    @Test
    void theSenderOfAnEventInFlightIsToldToComeBack() throws Exception {
        CompletableFuture<HttpResponse<String>> first = later(request("events", event("waits", 1, name)));
        ledger.awaitWaiting(name);
        HttpResponse<String> meanwhile = event("waits", 1);
        assertThat(meanwhile.statusCode()).isEqualTo(503);
        assertThat(meanwhile.headers().firstValue("Retry-After")).isPresent();
        ledger.open(name);
        assertThat(first.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
        assertThat(ledger.timesReceived(name)).isOne();
    }

    /** At the latest when the first request comes, and once. */
    @Test
    void itIsSaidWhatIsProtected() throws Exception {
        post("deposits", name, AMOUNT);
        post("deposits", name, AMOUNT);
        assertThat(said)
                .filteredOn(line -> line.contains("operations protected"))
                .singleElement()
                .asString()
                .matches("8 of [0-9]+ operations protected, store H2");
        assertThat(said)
                .anyMatch(
                        line -> line.startsWith("Not served by this application: ") && line.contains("ThingResource"));
    }

    @Test
    void executionsInFlightEndBeforeTheApplicationDoes() throws Exception {
        CompletableFuture<HttpResponse<String>> first =
                later(request("accounts/" + name + "/waits", AMOUNT, "Idempotency-Key", name));
        ledger.awaitWaiting(name);
        CompletableFuture<Void> end = CompletableFuture.runAsync(lifecycle::shutDown);
        HttpResponse<String> late = post("deposits", "late", AMOUNT);
        for (int i = 0; late.statusCode() != 503; i++) {
            late = post("deposits", "late-" + i, AMOUNT);
        }
        assertThat(late.body()).contains("idempotency-store-unavailable");
        assertThat(late.headers().firstValue("Retry-After")).isPresent();
        assertThat(end).isNotDone();
        ledger.open(name);
        assertThat(first.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        end.get(60, TimeUnit.SECONDS);
    }

    private Call call(String operation) {
        return Call.post("accounts/" + name + "/" + operation)
                .header("X-Caller", "alice")
                .json(AMOUNT);
    }

    /** A response can arrive a moment before its connection is back. */
    private void isGivenBack() throws InterruptedException {
        for (int i = 0; ledger.connectionsInUse() > 0 && i < 1_000; i++) {
            Thread.sleep(10);
        }
        assertThat(ledger.connectionsInUse()).isZero();
    }

    private HttpResponse<String> post(String operation, String key, String body) throws Exception {
        return send(request("accounts/" + name + "/" + operation, body, "Idempotency-Key", key));
    }

    private HttpResponse<String> event(String kind, int attempt) throws Exception {
        return send(request("events", event(kind, attempt, name)));
    }

    private static String event(String kind, int attempt, String id) {
        return "{\"id\": \"" + id + "\", \"kind\": \"" + kind + "\", \"attempt\": " + attempt + "}";
    }

    private HttpRequest request(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(served.base().resolve(path))
                .header("Content-Type", "application/json")
                .header("X-Caller", "alice")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> later(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
