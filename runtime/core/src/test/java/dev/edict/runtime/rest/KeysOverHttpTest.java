package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.BOOK;
import static dev.edict.runtime.rest.OrderService.assertProblem;
import static dev.edict.runtime.rest.OrderService.header;
import static dev.edict.runtime.rest.OrderService.isReplay;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests share a key, and which have none. */
class KeysOverHttpTest {

    private OrderService service = OrderService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void takesQuotedAndBareFormsForOneKey() {
        service.post("/orders", BOOK, "k1");
        assertThat(header(service.post("/orders", BOOK, "\"k1\""), "Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void demandsAKeyAndSaysWhereToReadAboutIt() {
        HttpResponse<String> response = service.http.send(service.http.post("/orders", BOOK));
        assertProblem(response, 400, "idempotency-key-missing");
        assertThat(header(response, "Link")).contains("rel=\"describedby\"").contains("idempotency-key-header-07");
        assertThat(service.orders.executions).hasValue(0);
    }

    @Test
    void refusesWhatIsNoKey() {
        assertProblem(service.post("/orders", BOOK, "\"open"), 400, "idempotency-key-invalid");
        assertProblem(service.post("/orders", BOOK, "x".repeat(256)), 400, "idempotency-key-invalid");
        assertProblem(
                service.http.send(service.http.post("/orders", BOOK, "Idempotency-Key", "a", "Idempotency-Key", "a")),
                400,
                "idempotency-key-invalid");
        assertThat(service.orders.executions).hasValue(0);
        assertThat(service.events).isEmpty();
    }

    @Test
    void runsARequestWithoutAKeyUnprotectedWhereTheKeyIsOptional() {
        assertThat(service.http
                        .send(service.http.post("/orders/1/cancel", null))
                        .statusCode())
                .isEqualTo(204);
        assertThat(service.http
                        .send(service.http.post("/orders/1/cancel", null))
                        .statusCode())
                .isEqualTo(204);
        assertThat(service.orders.executions).hasValue(2);
        assertThat(service.events).isEmpty();
    }

    @Test
    void leavesOtherOperationsAlone() {
        service.post("/orders/plain", BOOK, "k1");
        assertThat(service.post("/orders/plain", BOOK, "k1").body()).isEqualTo("{\"id\":2,\"article\":\"book\"}");
    }

    @Test
    void keepsOperationsApart() {
        service.post("/orders", BOOK, "k1");
        assertThat(header(service.post("/orders/later", BOOK, "k1"), "Idempotency-Replayed"))
                .isNull();
    }

    @Test
    void keepsCallersApart() {
        String alice = service.post("/orders", BOOK, "k1").body();
        HttpResponse<String> bob =
                service.http.send(service.http.post("/orders", BOOK, "Idempotency-Key", "k1", "X-User", "bob"));
        assertThat(bob.statusCode()).isEqualTo(201);
        assertThat(bob.body()).isNotEqualTo(alice);
        assertThat(header(bob, "Idempotency-Replayed")).isNull();
    }

    @Test
    void neverPutsACallerWithoutANameIntoASharedBucket() {
        HttpResponse<String> response =
                service.http.send(service.http.post("/orders", BOOK, "Idempotency-Key", "k1", "X-User", ""));
        assertProblem(response, 500, "idempotency-scope-missing");
        assertThat(response.body())
                .contains("\"detail\":\"The service does not know whose key this is", "each caller apart");
        assertThat(service.orders.executions).hasValue(0);
    }

    @Test
    void sharesABucketOnlyWhereThePolicySaysSo() {
        String first = service.post("/orders/shared", BOOK, "k1").body();
        HttpResponse<String> bob =
                service.http.send(service.http.post("/orders/shared", BOOK, "Idempotency-Key", "k1", "X-User", "bob"));
        assertThat(bob.body()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"\"",
                "\"a\";v=1",
                "\"a\", \"b\"",
                "a b",
                "a\tb",
                "a\u0001b",
                "a\u007fb",
                "a\u00e9b",
                "\"a\u00e9b\"",
                "\u00ff"
            })
    void refusesWhatNoClientLibraryWouldSend(String key) throws Exception {
        try (RawHttp raw = new RawHttp(service.http.uri("/"))) {
            raw.send(RawHttp.post("/orders", BOOK, "Idempotency-Key: " + key));
            assertThat(raw.answer()).startsWith("HTTP/1.1 400").contains("idempotency-key-invalid");
        }
        assertThat(service.orders.executions).hasValue(0);
    }

    @Test
    void refusesASecondLineWhateverItsCase() throws Exception {
        try (RawHttp raw = new RawHttp(service.http.uri("/"))) {
            raw.send(RawHttp.post("/orders", BOOK, "Idempotency-Key: k1", "idempotency-key: k1"));
            assertThat(raw.answer()).startsWith("HTTP/1.1 400").contains("idempotency-key-invalid");
        }
    }

    @Test
    void readsTheHeaderWhateverItsCase() throws Exception {
        try (RawHttp raw = new RawHttp(service.http.uri("/"))) {
            raw.send(RawHttp.post("/orders", BOOK, "IDEMPOTENCY-KEY:   \"a key\"  "));
            assertThat(raw.answer()).startsWith("HTTP/1.1 201");
        }
        assertThat(isReplay(service.post("/orders", BOOK, "\"a key\""))).isTrue();
    }

    @Test
    void takesTheLongestKeyInBothForms() {
        String key = "x".repeat(255);
        service.post("/orders", BOOK, key);
        assertThat(isReplay(service.post("/orders", BOOK, '"' + key + '"'))).isTrue();
        assertProblem(service.post("/orders", BOOK, '"' + key + "x\""), 400, "idempotency-key-invalid");
    }

    @Test
    void demandsQuotesWhereTheServiceIsStrict() {
        service.close();
        service = OrderService.start(EdictConfig.builder().strictKeys());
        assertProblem(service.post("/orders", BOOK, "k1"), 400, "idempotency-key-invalid");
        assertThat(service.post("/orders", BOOK, "\"k1\"").statusCode()).isEqualTo(201);
    }

    @Test
    void asksNoKeyOfRequestsThatChangeNothing() {
        for (String method : List.of("HEAD", "OPTIONS")) {
            HttpResponse<String> response = service.http.send(HttpRequest.newBuilder(service.http.uri("/orders"))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .header("Idempotency-Key", "k1")
                    .build());
            assertThat(response.statusCode()).as(method).isEqualTo(200);
        }
        assertThat(service.events).isEmpty();
    }
}
