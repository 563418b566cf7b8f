package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.assertProblem;
import static dev.edict.runtime.rest.OrderService.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events that a sender delivers until it is satisfied. */
class WebhookOverHttpTest {

    private final OrderService service = OrderService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void executesEachEventOnce() {
        String event = "{\"id\":\"evt_1\",\"attempt\":1}";
        HttpResponse<String> first = service.http.send(service.http.post("/orders/hook", event, "X-Signature", "good"));
        HttpResponse<String> second = service.http.send(service.http.post(
                "/orders/hook", event.replace("\"attempt\":1", "\"attempt\":2"), "X-Signature", "good"));
        assertThat(first.body()).isEqualTo("[1]");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo("[1]");
    }

    @Test
    void anEventSentAgainUnderANumberedAddressIsTheSame() {
        String event = "{\"id\":\"evt_1\"}";
        service.http.send(service.http.post("/orders/hook?attempt=1", event, "X-Signature", "good"));
        HttpResponse<String> second =
                service.http.send(service.http.post("/orders/hook?attempt=2", event, "X-Signature", "good"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo("[1]");
    }

    @Test
    void aForgedEventDoesNotKeepTheTrueOneOut() {
        String event = "{\"id\":\"evt_1\"}";
        assertThat(service.http
                        .send(service.http.post("/orders/hook", event, "X-Signature", "bad"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(service.http
                        .send(service.http.post("/orders/hook", event, "X-Signature", "good"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void asksTheSenderOfAnEventInFlightToComeBack() throws Exception {
        String event = "{\"id\":\"evt_1\",\"slow\":true}";
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(
                () -> service.http.send(service.http.post("/orders/hook", event, "X-Signature", "good")));
        service.orders.entered.await();
        HttpResponse<String> second =
                service.http.send(service.http.post("/orders/hook", event, "X-Signature", "good"));
        assertProblem(second, 503, "idempotency-in-progress");
        assertThat(header(second, "Retry-After")).isNotNull();
        service.orders.gate.countDown();
        assertThat(first.get().statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnEventWithoutAnId() {
        assertProblem(service.http.send(service.http.post("/orders/hook", "{}")), 400, "idempotency-key-missing");
        assertProblem(service.http.send(service.http.post("/orders/hook", "{")), 400, "malformed-body");
    }

    @Test
    void refusesAnIdThatIsNoScalar() {
        for (String id : List.of("{}", "[1]", "true", "null", "\"\"")) {
            assertProblem(
                    service.http.send(service.http.post("/orders/hook", "{\"id\":" + id + "}")),
                    400,
                    "idempotency-key-missing");
        }
        for (String id : List.of("1e9999999999", "01", "nope")) {
            assertProblem(
                    service.http.send(service.http.post("/orders/hook", "{\"id\":" + id + "}")), 400, "malformed-body");
        }
        assertThat(service.orders.executions).hasValue(0);
    }
}
