package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.BOOK;
import static dev.edict.runtime.rest.OrderService.assertProblem;
import static dev.edict.runtime.rest.OrderService.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The store is out of reach. */
class OutageOverHttpTest {

    private OrderService service = OrderService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void refusesWhileTheStoreIsOutOfReach() {
        service.storeDown.set(true);
        HttpResponse<String> response = service.post("/orders", BOOK, "k1");
        assertProblem(response, 503, "idempotency-store-unavailable");
        assertThat(header(response, "Retry-After")).isEqualTo("5");
        assertThat(service.orders.executions).hasValue(0);
    }

    @Test
    void runsUnprotectedWhileTheStoreIsOutOfReachWhereTheServiceSaysSo() {
        restart(EdictConfig.builder().failOpen());
        service.storeDown.set(true);
        HttpResponse<String> response = service.post("/orders", BOOK, "k1");
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(header(response, "Idempotency-Status")).isEqualTo("unprotected");
        assertThat(service.events).containsExactly(Event.UNPROTECTED);
    }

    @Test
    void answersThoughTheStoreWasLostMeanwhileAndRecordsLater() throws Exception {
        String slow = "{\"article\":\"slow\",\"qty\":1}";
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> service.post("/orders", slow, "k1"));
        service.orders.entered.await();
        service.storeDown.set(true);
        service.orders.gate.countDown();
        assertThat(first.get().statusCode()).isEqualTo(201);
        assertThat(header(first.get(), "Idempotency-Status")).isEqualTo("unrecorded");
        service.storeDown.set(false);
        HttpResponse<String> second = service.post("/orders", slow, "k1");
        while (second.statusCode() == 409) {
            second = service.post("/orders", slow, "k1");
        }
        assertThat(second.body()).isEqualTo(first.get().body());
        assertThat(service.orders.executions).hasValue(1);
    }

    private void restart(EdictConfig.Builder config) {
        service.close();
        service = OrderService.start(config);
    }
}
