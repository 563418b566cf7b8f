package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.BOOK;
import static dev.edict.runtime.rest.OrderService.assertProblem;
import static dev.edict.runtime.rest.OrderService.header;
import static dev.edict.runtime.rest.OrderService.isReplay;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests with one key that meet. */
class ConcurrencyOverHttpTest {

    private final OrderService service = OrderService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void asksToWaitWhileTheFirstRequestRuns() throws Exception {
        String slow = "{\"article\":\"slow\",\"qty\":1}";
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> service.post("/orders", slow, "k1"));
        service.orders.entered.await();
        HttpResponse<String> second = service.post("/orders", slow, "k1");
        assertProblem(second, 409, "idempotency-in-progress");
        assertThat(Integer.parseInt(header(second, "Retry-After"))).isBetween(1, 5);
        assertProblem(service.post("/orders", BOOK, "k1"), 422, "idempotency-key-reused");
        service.orders.gate.countDown();
        assertThat(first.get().statusCode()).isEqualTo(201);
        assertThat(service.post("/orders", slow, "k1").body())
                .isEqualTo(first.get().body());
        assertThat(service.orders.executions).hasValue(1);
    }

    @Test
    void hasARepeatWaitWhereTheServiceSaysSo() throws Exception {
        try (OrderService patient = OrderService.start(EdictConfig.builder().longestWait(Duration.ofSeconds(30)))) {
            String slow = "{\"article\":\"slow\",\"qty\":1}";
            CompletableFuture<HttpResponse<String>> first =
                    CompletableFuture.supplyAsync(() -> patient.post("/orders", slow, "k1"));
            patient.orders.entered.await();
            CompletableFuture<HttpResponse<String>> second =
                    CompletableFuture.supplyAsync(() -> patient.post("/orders", slow, "k1"));
            assertProblem(patient.post("/orders", BOOK, "k1"), 422, "idempotency-key-reused");
            patient.orders.gate.countDown();
            assertThat(second.get().statusCode()).isEqualTo(201);
            assertThat(isReplay(second.get())).isTrue();
            assertThat(second.get().body()).isEqualTo(first.get().body());
        }
    }

    @Test
    void givesTheHandlerItsFence() {
        String fence = "{\"article\":\"fence\",\"qty\":1}";
        assertThat(service.post("/orders", fence, "k1").body())
                .matches("\\{\"id\":1,\"article\":\"\\d+ [A-Za-z0-9_-]{43}\"}");
    }

    @Test
    void executesOnceForManyRequestsAtOnce() throws Exception {
        List<HttpResponse<String>> responses = atOnce(() -> whenDone(BOOK, "k1"));
        assertThat(responses)
                .allSatisfy(response -> assertThat(response.statusCode()).isEqualTo(201));
        assertThat(responses.stream().map(HttpResponse::body).collect(toSet())).hasSize(1);
        assertThat(responses.stream().filter(response -> !isReplay(response))).hasSize(1);
        assertThat(service.orders.executions).hasValue(1);
    }

    /** All meet the first one in flight: each is told to wait, and none waits in a thread of the server. */
    @Test
    void tellsEverybodyToWaitWhileTheFirstRequestRuns() throws Exception {
        String slow = "{\"article\":\"slow\",\"qty\":1}";
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> service.post("/orders", slow, "k1"));
        service.orders.entered.await();
        List<HttpResponse<String>> others = atOnce(() -> service.post("/orders", slow, "k1"));
        assertThat(others).allSatisfy(response -> assertProblem(response, 409, "idempotency-in-progress"));
        service.orders.gate.countDown();
        assertThat(first.get().statusCode()).isEqualTo(201);
        assertThat(service.orders.executions).hasValue(1);
    }

    private static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> call) throws Exception {
        int callers = 200;
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        CyclicBarrier start = new CyclicBarrier(callers);
        try {
            Callable<HttpResponse<String>> together = () -> {
                start.await();
                return call.call();
            };
            List<HttpResponse<String>> responses = new ArrayList<>();
            for (Future<HttpResponse<String>> response : pool.invokeAll(Collections.nCopies(callers, together))) {
                responses.add(response.get());
            }
            return responses;
        } finally {
            pool.shutdownNow();
        }
    }

    private HttpResponse<String> whenDone(String body, String key) {
        HttpResponse<String> response = service.post("/orders", body, key);
        while (response.statusCode() == 409) {
            response = service.post("/orders", body, key);
        }
        return response;
    }
}
