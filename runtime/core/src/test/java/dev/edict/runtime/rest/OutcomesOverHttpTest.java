package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.BOOK;
import static dev.edict.runtime.rest.OrderService.assertProblem;
import static dev.edict.runtime.rest.OrderService.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which outcomes are recorded, and which give the key back. */
class OutcomesOverHttpTest {

    private final OrderService service = OrderService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void replaysAClientErrorThatTheHandlerAnswered() {
        String missing = "{\"article\":\"missing\",\"qty\":1}";
        HttpResponse<String> first = service.post("/orders", missing, "k1");
        HttpResponse<String> second = service.post("/orders", missing, "k1");
        assertProblem(first, 404, "about:blank");
        assertThat(second.body()).isEqualTo(first.body()).doesNotContain("secret");
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(service.orders.executions).hasValue(1);
    }

    @Test
    void replaysAServerErrorByDefault() {
        String boom = "{\"article\":\"boom\",\"qty\":1}";
        HttpResponse<String> first = service.post("/orders", boom, "k1");
        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(first.body()).contains("urn:uuid:").doesNotContain("secret");
        assertThat(service.post("/orders", boom, "k1").body()).isEqualTo(first.body());
        assertThat(service.orders.executions).hasValue(1);
    }

    @Test
    void replaysA503ThatTheHandlerAnsweredWithoutDeclaringThatNothingHappened() {
        String unavailable = "{\"article\":\"unavailable\",\"qty\":1}";
        assertThat(header(service.post("/orders", unavailable, "k1"), "Retry-After"))
                .isEqualTo("9");
        service.post("/orders", unavailable, "k1");
        assertThat(service.orders.executions).hasValue(1);
    }

    @Test
    void runsAgainAfterAServerErrorWhereThePolicySaysSo() {
        assertThat(service.post("/orders/fragile", BOOK, "k1").statusCode()).isEqualTo(500);
        assertThat(service.post("/orders/fragile", BOOK, "k1").statusCode()).isEqualTo(500);
        assertThat(service.orders.executions).hasValue(2);
    }

    @Test
    void runsAgainAfterARefusalBeforeTheHandlerWasEntered() {
        assertProblem(service.post("/orders", "{\"article\":", "k1"), 400, "malformed-body");
        assertProblem(service.post("/orders", "{\"article\":\"book\",\"qty\":\"many\"}", "k1"), 400, "malformed-body");
        assertProblem(service.post("/orders", "{\"article\":\"book\",\"qty\":0}", "k1"), 400, "validation");
        assertThat(service.post("/orders/7/archive?reason=many", null, "k2").statusCode())
                .isEqualTo(404);
        assertProblem(service.post("/orders/7/archive?reason=11", null, "k2"), 400, "validation");
        assertThat(service.orders.executions).hasValue(0);
        assertThat(service.post("/orders", BOOK, "k1").statusCode()).isEqualTo(201);
        assertThat(service.post("/orders/7/archive?reason=1", null, "k2").statusCode())
                .isEqualTo(202);
    }

    @Test
    void runsAgainWhereTheHandlerDeclaresThatNothingHappened() {
        for (String article : List.of("busy", "locked")) {
            service.orders.executions.set(0);
            String body = "{\"article\":\"" + article + "\",\"qty\":1}";
            HttpResponse<String> first = service.post("/orders", body, article);
            assertThat(first.statusCode()).isEqualTo(article.equals("busy") ? 503 : 423);
            assertThat(header(service.post("/orders", body, article), "Idempotency-Replayed"))
                    .isNull();
            assertThat(service.orders.executions).hasValue(2);
        }
        assertThat(header(service.post("/orders", "{\"article\":\"busy\",\"qty\":1}", "k"), "Retry-After"))
                .isEqualTo("7");
    }

    @Test
    void runsAgainWhereAnAsynchronousHandlerDeclaresThatNothingHappened() {
        String locked = "{\"article\":\"locked\",\"qty\":1}";
        assertProblem(service.post("/orders/later", locked, "k1"), 423, "locked");
        assertProblem(service.post("/orders/later", locked, "k1"), 423, "locked");
        assertThat(service.orders.executions).hasValue(2);
    }
}
