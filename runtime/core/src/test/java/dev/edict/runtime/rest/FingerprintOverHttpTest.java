package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.BOOK;
import static dev.edict.runtime.rest.OrderService.assertProblem;
import static dev.edict.runtime.rest.OrderService.isReplay;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What makes two requests with one key the same. */
class FingerprintOverHttpTest {

    private OrderService service = OrderService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void refusesAKeyForAnotherBodyQueryOrPath() {
        service.post("/orders", BOOK, "k1");
        assertProblem(service.post("/orders", "{\"article\":\"pen\",\"qty\":1}", "k1"), 422, "idempotency-key-reused");
        assertProblem(service.post("/orders?dry=1", BOOK, "k1"), 422, "idempotency-key-reused");
        service.post("/orders/1/cancel", null, "k2");
        assertProblem(service.post("/orders/2/cancel", null, "k2"), 422, "idempotency-key-reused");
        assertThat(service.orders.executions).hasValue(2);
    }

    @Test
    void comparesTheMembersThatThePolicyNames() {
        String first = service.post("/orders/shared", BOOK, "k1").body();
        assertThat(service.post("/orders/shared", "{ \"qty\": 2, \"article\": \"book\" }", "k1")
                        .body())
                .isEqualTo(first);
        assertProblem(service.post("/orders/shared", "{\"article\":\"pen\"}", "k1"), 422, "idempotency-key-reused");
    }

    @Test
    void comparesTheBytesOfABodyThatThePolicySaysNothingOf() {
        service.post("/orders", "{\"article\":\"book\",\"qty\":1}", "k1");
        assertProblem(
                service.post("/orders", "{\"article\": \"book\", \"qty\": 1}", "k1"), 422, "idempotency-key-reused");
        assertProblem(service.post("/orders", "{\"qty\":1,\"article\":\"book\"}", "k1"), 422, "idempotency-key-reused");
    }

    @Test
    void takesNoNoticeOfAParameterOfTheMediaTypeThatSaysNothing() {
        service.post("/orders", BOOK, "k1");
        for (String type :
                List.of("application/json; charset=utf-8", "application/json;charset=UTF-8", "Application/JSON; v=1")) {
            assertThat(isReplay(service.http.send(
                            service.http.post("/orders", BOOK, "Idempotency-Key", "k1", "Content-Type", type))))
                    .as(type)
                    .isTrue();
        }
    }

    @Test
    void refusesABodyTooLargeToBeCompared() {
        restart(EdictConfig.builder().maxRequestBytes(100));
        assertProblem(service.post("/orders", "{\"article\":\"" + "x".repeat(100) + "\"}", "k1"), 413, "about:blank");
        assertThat(service.orders.executions).hasValue(0);
    }

    private void restart(EdictConfig.Builder config) {
        service.close();
        service = OrderService.start(config);
    }
}
