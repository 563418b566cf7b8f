package dev.edict.runtime.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.it.Detours;
import dev.edict.runtime.it.Served;
import dev.edict.testkit.replay.Call;
import dev.edict.testkit.replay.ReplayTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every runtime must do with transactions, events and its own end, over HTTP. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class LedgerSuite implements LifecycleSuite {

    private static final String AMOUNT = "{\"cents\": 1}";
    private static final int AT_ONCE = 50;

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
    private final Map<Class<? extends LedgerService>, Served> running = new HashMap<>();
    private List<String> saidAtStart = List.of();
    private String name = "";
    private Class<? extends LedgerService> used = LedgerService.class;

    /** Serves a service on a free port. */
    protected abstract Served serve(Class<? extends LedgerService> service) throws Exception;

    @BeforeAll
    void listen() {
        Logger.getLogger("dev.edict.runtime").addHandler(listener);
    }

    @BeforeEach
    void start() {
        name = "n-" + UUID.randomUUID();
        used = LedgerService.class;
    }

    /** From now on, until the end of the test. */
    private void use(Class<? extends LedgerService> service) {
        used = service;
    }

    /** Each service is started once, for all tests that use it. */
    private Served served() throws Exception {
        Served served = running.get(used);
        if (served == null) {
            said.clear();
            served = serve(used);
            running.put(used, served);
            // the first request can be when it is said, the second must not be
            LedgerClient first = new LedgerClient(served.base());
            first.count("connections");
            first.count("connections");
            saidAtStart = List.copyOf(said);
        }
        return served;
    }

    /** Of the service in use. */
    protected final LedgerClient client() throws Exception {
        return new LedgerClient(served().base());
    }

    /** The same for whoever brings it to its end: what is there already, and no longer for others. */
    @Override
    public Served take(Class<? extends LedgerService> service) throws Exception {
        Served served = running.remove(service);
        return served == null ? serve(service) : served;
    }

    @AfterAll
    void stop() {
        running.values().forEach(Served::close);
        Logger.getLogger("dev.edict.runtime").removeHandler(listener);
    }

    @TestFactory
    Stream<DynamicTest> aDepositIsMadeOnce() throws Exception {
        return ReplayTest.of(served().base(), () -> call("deposits"))
                .otherBody("{\"cents\": 2}")
                .unreadableBody("{\"cents\": ")
                .otherCaller("X-Caller", "bob")
                .recordedError(() -> call("refusals"))
                .retryableError(() -> call("closures"))
                .counting(this::deposits)
                .tests();
    }

    /** As long as the connection of the transaction is the only one. */
    @ParameterizedTest
    @CsvSource({
        "refusals, 422, true",
        "closures, 409, false",
        "failures, 500, false",
        "overdrafts, 500, false",
        "unwritables, 500, false"
    })
    void whatAnErrorHasDoneIsUndone(String operation, int status, boolean recorded) throws Exception {
        HttpResponse<String> first = post(operation, name, AMOUNT);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(status);
        assertThat(first.body()).doesNotContain("secret");
        HttpResponse<String> again = post(operation, name, AMOUNT);
        assertThat(again.statusCode()).isEqualTo(status);
        assertThat(again.headers().firstValue("Idempotency-Replayed").isPresent())
                .isEqualTo(recorded);
        assertThat(deposits()).isZero();
        isGivenBack();
    }

    /** Its transaction began before the runtime read the parameter, and ends with the refusal. */
    @Test
    void aRefusedRequestLeavesNothingBehind() throws Exception {
        assertThat(post("numbered?number=many", name, AMOUNT).statusCode()).isEqualTo(404);
        isGivenBack();
        HttpResponse<String> corrected = post("numbered?number=1", name, AMOUNT);
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(deposits()).isOne();
        use(ExternalLedgerService.class);
        assertThat(post("numbered?number=many", name, AMOUNT).statusCode()).isEqualTo(404);
        isGivenBack();
        assertThat(deposits()).isZero();
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
        use(ExternalLedgerService.class);
        isUndoneBy(detour, "deposits");
    }

    @Test
    void anAnswerThatAFilterTakesTheBodyOfIsCommitted() throws Exception {
        HttpRequest request =
                request("accounts/" + name + "/deposits", AMOUNT, "Idempotency-Key", name, Detours.HEADER, "strip");
        assertThat(send(request).statusCode()).isEqualTo(201);
        assertThat(send(request).headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(deposits()).isOne();
        isGivenBack();
    }

    @Test
    void aFailureThatNobodyMapsIsUndone() throws Exception {
        use(ExternalLedgerService.class);
        HttpResponse<String> own = post("failures", name + "-own", AMOUNT);
        assertThat(own.headers().firstValue("Content-Type").orElse(""))
                .as(own.body())
                .doesNotContain("problem");
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
        nothingTakesPartInIt();
    }

    /** RESTEasy and CXF call nobody then either. */
    @Test
    void aFailureWhoseMapperFailsIsUndone() throws Exception {
        use(MisMappedLedgerService.class);
        for (int i = 0; i < 5; i++) {
            assertThat(post("failures", name + i, AMOUNT).statusCode()).isGreaterThanOrEqualTo(400);
        }
        nothingTakesPartInIt();
    }

    /** Many at a time, for one after the other would be served by the same few threads. */
    private void nothingTakesPartInIt() throws Exception {
        int deposits = 0;
        for (int i = 0; i < 5 || (client().count("connections") > 0 && i < 100); i++) {
            List<CompletableFuture<HttpResponse<String>>> others = new ArrayList<>();
            for (int j = 0; j < AT_ONCE; j++) {
                others.add(later(request("accounts/" + name + "/unprotected", AMOUNT)));
            }
            for (CompletableFuture<HttpResponse<String>> other : others) {
                assertThat(other.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
                deposits++;
            }
        }
        isGivenBack();
        assertThat(deposits()).isEqualTo(deposits);
    }

    @Test
    void aServiceThatMapsItsErrorsItselfDoes() throws Exception {
        use(MappedLedgerService.class);
        HttpResponse<String> failed = post("failures", name, AMOUNT);
        assertThat(failed.statusCode()).isEqualTo(502);
        assertThat(failed.body()).isEqualTo("\"mapped\"");
        assertThat(deposits()).isZero();
        isGivenBack();
    }

    private void isUndoneBy(String detour, String operation) throws Exception {
        String key = name + "-" + UUID.randomUUID();
        int before = deposits();
        for (int i = 0; i < 20; i++) {
            HttpRequest request = request(
                    "accounts/" + name + "/" + operation, AMOUNT, "Idempotency-Key", key, Detours.HEADER, detour);
            assertThat(send(request).statusCode()).isGreaterThanOrEqualTo(400);
        }
        isGivenBack();
        assertThat(deposits()).isEqualTo(before);
        for (int i = 0; i < 20; i++) {
            assertThat(post("unprotected", key, AMOUNT).statusCode()).isEqualTo(200);
        }
        assertThat(deposits()).isEqualTo(before + 20);
        assertThat(post("deposits", key + "-2", AMOUNT).statusCode()).isEqualTo(201);
        assertThat(deposits()).isEqualTo(before + 21);
    }

    @Test
    void aRepeatInTheMeantimeIsToldToWait() throws Exception {
        CompletableFuture<HttpResponse<String>> first =
                later(request("accounts/" + name + "/waits", AMOUNT, "Idempotency-Key", name));
        client().control("await/" + name);
        HttpResponse<String> meanwhile = post("waits", name, AMOUNT);
        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(meanwhile.body()).contains("idempotency-in-progress");
        assertThat(meanwhile.headers().firstValue("Retry-After")).isPresent();
        client().control("open/" + name);
        assertThat(first.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(post("waits", name, AMOUNT).body()).isEqualTo(first.get().body());
        assertThat(deposits()).isOne();
        isGivenBack();
    }

    @Test
    void anEventIsReceivedOnce() throws Exception {
        assertThat(event("is", 1).statusCode()).isEqualTo(204);
        HttpResponse<String> again = event("is", 1);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(client().count("received/" + name)).isOne();
    }

    @Test
    void anEventIsKnownByItsHeader() throws Exception {
        HttpRequest request = request("events/by-header", event("is", 1, name), "Bank-Event", name);
        assertThat(send(request).statusCode()).isEqualTo(204);
        assertThat(send(request).headers().firstValue("Idempotency-Replayed")).contains("true");
        HttpResponse<String> nameless = send(request("events/by-header", event("is", 1, name)));
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(nameless.body()).contains("idempotency-key-missing");
        assertThat(client().count("received/" + name)).isOne();
    }

    @Test
    void anEventThatFailedIsReceivedAgain() throws Exception {
        HttpResponse<String> first = event("fails", 1);
        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(first.body()).doesNotContain("secret");
        assertThat(event("fails", 1).statusCode()).isEqualTo(204);
        assertThat(client().count("received/" + name)).isEqualTo(2);
    }

    /** A sender takes 409 for a failure. */
    @Test
    void theSenderOfAnEventInFlightIsToldToComeBack() throws Exception {
        CompletableFuture<HttpResponse<String>> first = later(request("events", event("waits", 1, name)));
        client().control("await/" + name);
        HttpResponse<String> meanwhile = event("waits", 1);
        assertThat(meanwhile.statusCode()).isEqualTo(503);
        assertThat(meanwhile.headers().firstValue("Retry-After")).isPresent();
        client().control("open/" + name);
        assertThat(first.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
        assertThat(client().count("received/" + name)).isOne();
    }

    /** At the latest when the first request comes, and once. */
    @Test
    void itIsSaidWhatIsProtected() throws Exception {
        served();
        assertThat(saidAtStart)
                .filteredOn(line -> line.contains("operations protected"))
                .singleElement()
                .asString()
                .matches("10 of [0-9]+ operations protected.*, store H2, which can forget");
        assertThat(saidAtStart)
                .anyMatch(
                        line -> line.startsWith("Not served by this application: ") && line.contains("ThingResource"));
    }

    private Call call(String operation) {
        return Call.post("accounts/" + name + "/" + operation)
                .header("X-Caller", "alice")
                .json(AMOUNT);
    }

    /** A response can arrive a moment before its connection is back. */
    private void isGivenBack() throws Exception {
        for (int i = 0; client().count("connections") > 0 && i < 1_000; i++) {
            Thread.sleep(10);
        }
        assertThat(client().count("connections")).isZero();
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

    private HttpRequest request(String path, String body, String... headers) throws Exception {
        return client().request(path, body, headers);
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client().send(request);
    }

    private CompletableFuture<HttpResponse<String>> later(HttpRequest request) throws Exception {
        return client().later(request);
    }

    private int deposits() throws Exception {
        return client().count("deposits/" + name);
    }
}
