package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.BOOK;
import static dev.edict.runtime.rest.OrderService.assertProblem;
import static dev.edict.runtime.rest.OrderService.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may see what is recorded. */
class ReplayAccessOverHttpTest {

    private OrderService service = OrderService.start(EdictConfig.builder(), new CaseResource());

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void doesNotShowARecordToACallerWhoLostTheRole() {
        HttpResponse<String> first = service.http.send(
                service.http.post("/orders/secret", BOOK, "Idempotency-Key", "k1", "X-Roles", "clerk"));
        assertThat(first.statusCode()).isEqualTo(200);
        HttpResponse<String> without = service.http.send(
                service.http.post("/orders/secret", BOOK, "Idempotency-Key", "k1", "X-Roles", "guest"));
        assertProblem(without, 403, "about:blank");
        assertThat(header(without, "Idempotency-Replayed")).isNull();
        HttpResponse<String> again = service.http.send(
                service.http.post("/orders/secret", BOOK, "Idempotency-Key", "k1", "X-Roles", "admin"));
        assertThat(again.body()).isEqualTo(first.body());
    }

    /** Else whoever may not execute would learn which keys are known, and leave a refusal under them for all others. */
    @Test
    void aCallerWithoutTheRoleNeitherLearnsNorLeavesAnything() {
        assertProblem(guarded("k1", "guest", BOOK), 403, "about:blank");
        HttpResponse<String> first = guarded("k1", "clerk", BOOK);
        assertThat(first.body()).isEqualTo("run 1");
        assertThat(guarded("k1", "guest", BOOK).body())
                .isEqualTo(guarded("k1", "guest", "{}").body())
                .isEqualTo(guarded("k2", "guest", BOOK).body());
        assertThat(guarded("k1", "clerk", BOOK).body()).isEqualTo("run 1");
    }

    private HttpResponse<String> guarded(String key, String role, String body) {
        return service.http.send(service.http.post("/cases/guarded", body, "Idempotency-Key", key, "X-Roles", role));
    }

    @Test
    void asksTheApplicationBeforeAReplayAndNotBefore() {
        List<String> asked = new CopyOnWriteArrayList<>();
        restart(EdictConfig.builder()
                .replayAuthorizer(
                        (request, operation) -> asked.add(operation) && request.getHeaderString("X-May") != null));

        HttpResponse<String> first = service.post("/orders", BOOK, "k1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(asked).isEmpty();
        assertProblem(service.post("/orders", BOOK, "k1"), 403, "about:blank");
        assertThat(asked).containsExactly("POST /orders");

        HttpResponse<String> allowed =
                service.http.send(service.http.post("/orders", BOOK, "Idempotency-Key", "k1", "X-May", "see"));
        assertThat(header(allowed, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(allowed.body()).isEqualTo(first.body());
    }

    private void restart(EdictConfig.Builder config) {
        service.close();
        service = OrderService.start(config);
    }
}
