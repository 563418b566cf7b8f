package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.BOOK;
import static dev.edict.runtime.rest.OrderService.assertProblem;
import static dev.edict.runtime.rest.OrderService.header;
import static dev.edict.runtime.rest.OrderService.isReplay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The application ends while requests are in flight, and another instance takes over with the same store. */
class ShutdownOverHttpTest {

    private static final String SLOW = "{\"article\":\"slow\",\"qty\":1}";

    private final InMemoryStore store = new InMemoryStore();
    private OrderService service;

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void claimsNothingMoreAndWaitsForWhatIsInFlight() throws Exception {
        service = OrderService.over(store, EdictConfig.builder());
        CompletableFuture<HttpResponse<String>> first = slow();
        CompletableFuture<Void> end = CompletableFuture.runAsync(service.http::endApplication);

        HttpResponse<String> late = service.post("/orders", BOOK, "late");
        for (int i = 0; late.statusCode() != 503; i++) {
            late = service.post("/orders", BOOK, "late-" + i);
        }
        assertProblem(late, 503, "idempotency-store-unavailable");
        assertThat(header(late, "Retry-After")).isEqualTo("1");
        assertThat(end).isNotDone();

        service.orders.gate.countDown();
        assertThat(first.get().statusCode()).isEqualTo(201);
        end.get();
        assertThat(isReplay(onAnotherInstance())).isTrue();
    }

    @Test
    void whatOutlastsTheGraceIsRecordedAllTheSame() throws Exception {
        service = OrderService.over(store, EdictConfig.builder().shutdownGrace(Duration.ofMillis(20)));
        CompletableFuture<HttpResponse<String>> first = slow();
        service.http.endApplication();
        assertThat(first).isNotDone();

        service.orders.gate.countDown();
        try (OrderService another = OrderService.over(store, EdictConfig.builder())) {
            HttpResponse<String> again = another.post("/orders", SLOW, "k1");
            while (again.statusCode() == 409) {
                again = another.post("/orders", SLOW, "k1");
            }
            assertThat(isReplay(again)).isTrue();
            assertThat(another.orders.executions).hasValue(0);
        }
    }

    @Test
    void anApplicationThatIsReloadedGoesOn() {
        service = OrderService.over(store, EdictConfig.builder());
        HttpResponse<String> first = service.post("/orders", BOOK, "k1");
        service.http.reloadApplication();
        HttpResponse<String> again = service.post("/orders", BOOK, "k1");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(isReplay(again)).isTrue();
        assertThat(isReplay(service.post("/orders", BOOK, "k2"))).isFalse();
        assertThat(isReplay(service.post("/orders", BOOK, "k2"))).isTrue();
        assertThat(service.post("/orders/7/archive?reason=many", null, "k3").statusCode())
                .isEqualTo(404);
        assertThat(service.post("/orders/7/archive?reason=1", null, "k3").statusCode())
                .isEqualTo(202);
    }

    private CompletableFuture<HttpResponse<String>> slow() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> service.post("/orders", SLOW, "k1"));
        service.orders.entered.await();
        return first;
    }

    private HttpResponse<String> onAnotherInstance() {
        try (OrderService another = OrderService.over(store, EdictConfig.builder())) {
            return another.post("/orders", SLOW, "k1");
        }
    }
}
