package dev.edict.runtime.rest;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotencyOverHttpTest {

    private static final String BOOK = "{\"article\":\"book\",\"qty\":1}";

    private final OrderResource orders = new OrderResource();
    private final AtomicBoolean storeDown = new AtomicBoolean();
    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private Service service = start(EdictConfig.builder());

    @AfterEach
    void stop() {
        orders.gate.countDown();
        service.close();
    }

    @Test
    void runsOnceAndReplaysStatusHeadersAndBytes() {
        HttpResponse<String> first = post("/orders", BOOK, "k1");
        HttpResponse<String> second = post("/orders", BOOK, "k1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body()).isEqualTo("{\"id\":1,\"article\":\"book\"}");
        assertThat(header(first, "Location")).isEqualTo(service.uri("/orders/1").toString());
        assertThat(header(first, "Content-Type")).isEqualTo("application/json");
        assertThat(header(first, "Idempotency-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(header(second, "Location")).isEqualTo(header(first, "Location"));
        assertThat(header(second, "Content-Type")).isEqualTo(header(first, "Content-Type"));
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(header(second, "Cache-Control")).isEqualTo("no-store");
        assertThat(orders.executions).hasValue(1);
    }

    @Test
    void takesQuotedAndBareFormsForOneKey() {
        post("/orders", BOOK, "k1");
        assertThat(header(post("/orders", BOOK, "\"k1\""), "Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void demandsAKeyAndSaysWhereToReadAboutIt() {
        HttpResponse<String> response = service.send(service.post("/orders", BOOK));
        assertProblem(response, 400, "idempotency-key-missing");
        assertThat(header(response, "Link")).contains("rel=\"describedby\"").contains("idempotency-key-header-07");
        assertThat(orders.executions).hasValue(0);
    }

    @Test
    void refusesWhatIsNoKey() {
        assertProblem(post("/orders", BOOK, "\"open"), 400, "idempotency-key-invalid");
        assertProblem(post("/orders", BOOK, "x".repeat(256)), 400, "idempotency-key-invalid");
        assertProblem(
                service.send(service.post("/orders", BOOK, "Idempotency-Key", "a", "Idempotency-Key", "a")),
                400,
                "idempotency-key-invalid");
        assertThat(orders.executions).hasValue(0);
        assertThat(events).isEmpty();
    }

    @Test
    void asksToWaitWhileTheFirstRequestRuns() throws Exception {
        String slow = "{\"article\":\"slow\",\"qty\":1}";
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> post("/orders", slow, "k1"));
        orders.entered.await();
        HttpResponse<String> second = post("/orders", slow, "k1");
        assertProblem(second, 409, "idempotency-in-progress");
        assertThat(Integer.parseInt(header(second, "Retry-After"))).isBetween(1, 5);
        assertProblem(post("/orders", BOOK, "k1"), 422, "idempotency-key-reused");
        orders.gate.countDown();
        assertThat(first.get().statusCode()).isEqualTo(201);
        assertThat(post("/orders", slow, "k1").body()).isEqualTo(first.get().body());
        assertThat(orders.executions).hasValue(1);
    }

    @Test
    void refusesAKeyForAnotherBodyQueryOrPath() {
        post("/orders", BOOK, "k1");
        assertProblem(post("/orders", "{\"article\":\"pen\",\"qty\":1}", "k1"), 422, "idempotency-key-reused");
        assertProblem(post("/orders?dry=1", BOOK, "k1"), 422, "idempotency-key-reused");
        post("/orders/1/cancel", null, "k2");
        assertProblem(post("/orders/2/cancel", null, "k2"), 422, "idempotency-key-reused");
        assertThat(orders.executions).hasValue(2);
    }

    @Test
    void keepsOperationsApart() {
        post("/orders", BOOK, "k1");
        assertThat(header(post("/orders/later", BOOK, "k1"), "Idempotency-Replayed"))
                .isNull();
    }

    @Test
    void keepsCallersApart() {
        String alice = post("/orders", BOOK, "k1").body();
        HttpResponse<String> bob =
                service.send(service.post("/orders", BOOK, "Idempotency-Key", "k1", "X-User", "bob"));
        assertThat(bob.statusCode()).isEqualTo(201);
        assertThat(bob.body()).isNotEqualTo(alice);
        assertThat(header(bob, "Idempotency-Replayed")).isNull();
    }

    @Test
    void neverPutsACallerWithoutANameIntoASharedBucket() {
        HttpResponse<String> response =
                service.send(service.post("/orders", BOOK, "Idempotency-Key", "k1", "X-User", ""));
        assertProblem(response, 500, "idempotency-scope-missing");
        assertThat(orders.executions).hasValue(0);
    }

    @Test
    void sharesABucketOnlyWhereThePolicySaysSo() {
        String first = post("/orders/shared", BOOK, "k1").body();
        HttpResponse<String> bob =
                service.send(service.post("/orders/shared", BOOK, "Idempotency-Key", "k1", "X-User", "bob"));
        assertThat(bob.body()).isEqualTo(first);
    }

    @Test
    void comparesTheMembersThatThePolicyNames() {
        String first = post("/orders/shared", BOOK, "k1").body();
        assertThat(post("/orders/shared", "{ \"qty\": 2, \"article\": \"book\" }", "k1")
                        .body())
                .isEqualTo(first);
        assertProblem(post("/orders/shared", "{\"article\":\"pen\"}", "k1"), 422, "idempotency-key-reused");
    }

    @Test
    void replaysAClientErrorThatTheHandlerAnswered() {
        String missing = "{\"article\":\"missing\",\"qty\":1}";
        HttpResponse<String> first = post("/orders", missing, "k1");
        HttpResponse<String> second = post("/orders", missing, "k1");
        assertProblem(first, 404, "about:blank");
        assertThat(second.body()).isEqualTo(first.body()).doesNotContain("secret");
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(orders.executions).hasValue(1);
    }

    @Test
    void replaysAServerErrorByDefault() {
        String boom = "{\"article\":\"boom\",\"qty\":1}";
        HttpResponse<String> first = post("/orders", boom, "k1");
        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(first.body()).contains("urn:uuid:").doesNotContain("secret");
        assertThat(post("/orders", boom, "k1").body()).isEqualTo(first.body());
        assertThat(orders.executions).hasValue(1);
    }

    @Test
    void replaysA503ThatTheHandlerAnsweredWithoutDeclaringThatNothingHappened() {
        String unavailable = "{\"article\":\"unavailable\",\"qty\":1}";
        assertThat(header(post("/orders", unavailable, "k1"), "Retry-After")).isEqualTo("9");
        post("/orders", unavailable, "k1");
        assertThat(orders.executions).hasValue(1);
    }

    @Test
    void runsAgainAfterAServerErrorWhereThePolicySaysSo() {
        assertThat(post("/orders/fragile", BOOK, "k1").statusCode()).isEqualTo(500);
        assertThat(post("/orders/fragile", BOOK, "k1").statusCode()).isEqualTo(500);
        assertThat(orders.executions).hasValue(2);
    }

    @Test
    void runsAgainAfterARefusalBeforeTheHandlerWasEntered() {
        assertProblem(post("/orders", "{\"article\":", "k1"), 400, "malformed-body");
        assertProblem(post("/orders", "{\"article\":\"book\",\"qty\":\"many\"}", "k1"), 400, "malformed-body");
        assertProblem(post("/orders", "{\"article\":\"book\",\"qty\":0}", "k1"), 400, "validation");
        assertThat(post("/orders/7/archive?reason=many", null, "k2").statusCode())
                .isEqualTo(404);
        assertProblem(post("/orders/7/archive?reason=11", null, "k2"), 400, "validation");
        assertThat(orders.executions).hasValue(0);
        assertThat(post("/orders", BOOK, "k1").statusCode()).isEqualTo(201);
        assertThat(post("/orders/7/archive?reason=1", null, "k2").statusCode()).isEqualTo(202);
    }

    @Test
    void runsAgainWhereTheHandlerDeclaresThatNothingHappened() {
        for (String article : List.of("busy", "locked")) {
            orders.executions.set(0);
            String body = "{\"article\":\"" + article + "\",\"qty\":1}";
            HttpResponse<String> first = post("/orders", body, article);
            assertThat(first.statusCode()).isEqualTo(article.equals("busy") ? 503 : 423);
            assertThat(header(post("/orders", body, article), "Idempotency-Replayed"))
                    .isNull();
            assertThat(orders.executions).hasValue(2);
        }
        assertThat(header(post("/orders", "{\"article\":\"busy\",\"qty\":1}", "k"), "Retry-After"))
                .isEqualTo("7");
    }

    @Test
    void doesNotShowARecordToACallerWhoLostTheRole() {
        HttpResponse<String> first =
                service.send(service.post("/orders/secret", BOOK, "Idempotency-Key", "k1", "X-Roles", "clerk"));
        assertThat(first.statusCode()).isEqualTo(200);
        HttpResponse<String> without =
                service.send(service.post("/orders/secret", BOOK, "Idempotency-Key", "k1", "X-Roles", "guest"));
        assertProblem(without, 403, "about:blank");
        assertThat(header(without, "Idempotency-Replayed")).isNull();
        HttpResponse<String> again =
                service.send(service.post("/orders/secret", BOOK, "Idempotency-Key", "k1", "X-Roles", "admin"));
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void asksTheApplicationBeforeAReplay() {
        restart(EdictConfig.builder().replayAuthorizer((request, operation) -> !operation.equals("POST /orders")));
        post("/orders", BOOK, "k1");
        assertProblem(post("/orders", BOOK, "k1"), 403, "about:blank");
    }

    @Test
    void replaysAnAnswerWithoutABody() {
        HttpResponse<String> first = post("/orders/1/cancel", null, "k1");
        HttpResponse<String> second = post("/orders/1/cancel", null, "k1");
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(header(second, "Idempotency-Status")).isNull();
        assertThat(orders.executions).hasValue(1);
    }

    @Test
    void replaysOnlyHeadersThatBelongToTheAnswer() {
        HttpResponse<String> first = post("/orders/1/archive", null, "k1");
        HttpResponse<String> second = post("/orders/1/archive", null, "k1");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(header(first, "Set-Cookie")).isEqualTo("a=b");
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(header(second, "Content-Language")).isEqualTo("en");
        assertThat(header(second, "Set-Cookie")).isNull();
        assertThat(header(second, "X-Execution")).isNull();
    }

    @Test
    void recordsFurtherHeadersOnDemand() {
        restart(EdictConfig.builder().storedHeader("X-Execution"));
        post("/orders/1/archive", null, "k1");
        assertThat(header(post("/orders/1/archive", null, "k1"), "X-Execution")).isEqualTo("1");
    }

    @Test
    void replaysWhatAnAsynchronousHandlerAnswered() {
        HttpResponse<String> first = post("/orders/later", BOOK, "k1");
        HttpResponse<String> second = post("/orders/later", BOOK, "k1");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void runsAgainWhereAnAsynchronousHandlerDeclaresThatNothingHappened() {
        String locked = "{\"article\":\"locked\",\"qty\":1}";
        assertProblem(post("/orders/later", locked, "k1"), 423, "locked");
        assertProblem(post("/orders/later", locked, "k1"), 423, "locked");
        assertThat(orders.executions).hasValue(2);
    }

    @Test
    void recordsTheHeadOfAnAnswerThatIsTooLarge() {
        restart(EdictConfig.builder().maxStoredBytes(1_000));
        String large = "{\"article\":\"large\",\"qty\":1}";
        HttpResponse<String> first = post("/orders", large, "k1");
        HttpResponse<String> second = post("/orders", large, "k1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body()).hasSizeGreaterThan(5_000);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "Location")).isEqualTo(header(first, "Location"));
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(header(second, "Idempotency-Status")).isEqualTo("head-only");
        assertThat(orders.executions).hasValue(1);
    }

    @Test
    void recordsTheHeadOfAStream() {
        HttpResponse<String> first = post("/orders/export", null, "k1");
        HttpResponse<String> second = post("/orders/export", null, "k1");
        assertThat(first.body()).isEqualTo("export 1");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEmpty();
        assertThat(orders.executions).hasValue(1);
    }

    @Test
    void rememberTheEffectsOfAnAnswerThatCouldNotBeWritten() {
        String unwritable = "{\"article\":\"unwritable\",\"qty\":1}";
        HttpResponse<String> first = post("/orders", unwritable, "k1");
        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(first.body()).doesNotContain("secret");
        HttpResponse<String> second = post("/orders", unwritable, "k1");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("committed");
        assertThat(header(second, "Location"))
                .isEqualTo(service.uri("/orders/1").toString());
        assertThat(orders.executions).hasValue(1);
    }

    @Test
    void refusesABodyTooLargeToBeCompared() {
        restart(EdictConfig.builder().maxRequestBytes(100));
        assertProblem(post("/orders", "{\"article\":\"" + "x".repeat(100) + "\"}", "k1"), 413, "about:blank");
        assertThat(orders.executions).hasValue(0);
    }

    @Test
    void refusesWhileTheStoreIsOutOfReach() {
        storeDown.set(true);
        HttpResponse<String> response = post("/orders", BOOK, "k1");
        assertProblem(response, 503, "idempotency-store-unavailable");
        assertThat(header(response, "Retry-After")).isEqualTo("5");
        assertThat(orders.executions).hasValue(0);
    }

    @Test
    void runsUnprotectedWhileTheStoreIsOutOfReachWhereTheServiceSaysSo() {
        restart(EdictConfig.builder().failOpen());
        storeDown.set(true);
        HttpResponse<String> response = post("/orders", BOOK, "k1");
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(header(response, "Idempotency-Status")).isEqualTo("unprotected");
        assertThat(events).containsExactly(Event.UNPROTECTED);
    }

    @Test
    void answersThoughTheStoreWasLostMeanwhileAndRecordsLater() throws Exception {
        String slow = "{\"article\":\"slow\",\"qty\":1}";
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> post("/orders", slow, "k1"));
        orders.entered.await();
        storeDown.set(true);
        orders.gate.countDown();
        assertThat(first.get().statusCode()).isEqualTo(201);
        assertThat(header(first.get(), "Idempotency-Status")).isEqualTo("unrecorded");
        storeDown.set(false);
        HttpResponse<String> second = post("/orders", slow, "k1");
        while (second.statusCode() == 409) {
            second = post("/orders", slow, "k1");
        }
        assertThat(second.body()).isEqualTo(first.get().body());
        assertThat(orders.executions).hasValue(1);
    }

    @Test
    void runsARequestWithoutAKeyUnprotectedWhereTheKeyIsOptional() {
        assertThat(service.send(service.post("/orders/1/cancel", null)).statusCode())
                .isEqualTo(204);
        assertThat(service.send(service.post("/orders/1/cancel", null)).statusCode())
                .isEqualTo(204);
        assertThat(orders.executions).hasValue(2);
        assertThat(events).isEmpty();
    }

    @Test
    void leavesOtherOperationsAlone() {
        post("/orders/plain", BOOK, "k1");
        assertThat(post("/orders/plain", BOOK, "k1").body()).isEqualTo("{\"id\":2,\"article\":\"book\"}");
    }

    @Test
    void givesTheHandlerItsFence() {
        String fence = "{\"article\":\"fence\",\"qty\":1}";
        assertThat(post("/orders", fence, "k1").body()).matches("\\{\"id\":1,\"article\":\"\\d+ [A-Za-z0-9_-]{43}\"}");
    }

    @Test
    void executesEachEventOnce() {
        String event = "{\"id\":\"evt_1\",\"attempt\":1}";
        HttpResponse<String> first = service.send(service.post("/orders/hook", event, "X-Signature", "good"));
        HttpResponse<String> second = service.send(
                service.post("/orders/hook", event.replace("\"attempt\":1", "\"attempt\":2"), "X-Signature", "good"));
        assertThat(first.body()).isEqualTo("[1]");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo("[1]");
    }

    @Test
    void aForgedEventDoesNotKeepTheTrueOneOut() {
        String event = "{\"id\":\"evt_1\"}";
        assertThat(service.send(service.post("/orders/hook", event, "X-Signature", "bad"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(service.send(service.post("/orders/hook", event, "X-Signature", "good"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void asksTheSenderOfAnEventInFlightToComeBack() throws Exception {
        String event = "{\"id\":\"evt_1\",\"slow\":true}";
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(
                () -> service.send(service.post("/orders/hook", event, "X-Signature", "good")));
        orders.entered.await();
        HttpResponse<String> second = service.send(service.post("/orders/hook", event, "X-Signature", "good"));
        assertProblem(second, 503, "idempotency-in-progress");
        assertThat(header(second, "Retry-After")).isNotNull();
        orders.gate.countDown();
        assertThat(first.get().statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnEventWithoutAnId() {
        assertProblem(service.send(service.post("/orders/hook", "{}")), 400, "idempotency-key-missing");
        assertProblem(service.send(service.post("/orders/hook", "{")), 400, "malformed-body");
    }

    @Test
    void executesOnceForManyRequestsAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(20);
        try {
            List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                calls.add(() -> {
                    HttpResponse<String> response = post("/orders", BOOK, "k1");
                    while (response.statusCode() == 409) {
                        response = post("/orders", BOOK, "k1");
                    }
                    return response;
                });
            }
            List<HttpResponse<String>> responses = new ArrayList<>();
            for (Future<HttpResponse<String>> call : pool.invokeAll(calls)) {
                responses.add(call.get());
            }
            assertThat(responses)
                    .allSatisfy(response -> assertThat(response.statusCode()).isEqualTo(201));
            assertThat(responses.stream().map(HttpResponse::body).collect(toSet()))
                    .hasSize(1);
            assertThat(responses.stream().filter(response -> header(response, "Idempotency-Replayed") == null))
                    .hasSize(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(orders.executions).hasValue(1);
    }

    private void restart(EdictConfig.Builder config) {
        service.close();
        service = start(config);
    }

    private Service start(EdictConfig.Builder config) {
        return Service.start(
                config.cursorKeys(Service.CURSOR_KEYS)
                        .store(failing(new InMemoryStore()))
                        .listener((event, operation) -> events.add(event))
                        .build(),
                orders);
    }

    /** The store, out of reach while {@link #storeDown}. */
    private IdempotencyStore failing(IdempotencyStore store) {
        return (IdempotencyStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {IdempotencyStore.class}, (proxy, method, arguments) -> {
                    if (storeDown.get() && List.of(method.getExceptionTypes()).contains(StoreException.class)) {
                        throw new StoreException("out of reach");
                    }
                    return method.invoke(store, arguments);
                });
    }

    private HttpResponse<String> post(String path, String body, String key) {
        return service.send(service.post(path, body, "Idempotency-Key", key));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.body()).contains("\"type\":\"" + type + "\"").contains("\"status\":" + status);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    }
}
