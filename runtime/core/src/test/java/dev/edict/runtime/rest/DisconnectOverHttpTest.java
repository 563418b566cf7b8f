package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.isReplay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import java.net.http.HttpResponse;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client that goes away is the one that will repeat. */
class DisconnectOverHttpTest {

    private static final String SLOW = "{\"article\":\"slow\",\"qty\":1}";

    private final Semaphore ended = new Semaphore(0);
    private final CaseResource cases = new CaseResource();
    private final OrderService service =
            OrderService.start(EdictConfig.builder().maxStoredBytes(16_000_000), new EndOfRequests(), cases);

    /** Counts the requests that have ended, answered or not. */
    private final class EndOfRequests implements ApplicationEventListener {

        @Override
        public void onEvent(ApplicationEvent event) {}

        @Override
        public RequestEventListener onRequest(RequestEvent started) {
            return event -> {
                if (event.getType() == RequestEvent.Type.FINISHED) {
                    ended.release();
                }
            };
        }
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whoLeavesBeforeTheAnswerFindsItOnReturn() throws Exception {
        try (RawHttp client = new RawHttp(service.http.uri("/"))) {
            client.send(RawHttp.post("/orders", SLOW, "Idempotency-Key: k1"));
            service.orders.entered.await();
            client.reset();
        }
        service.orders.gate.countDown();
        HttpResponse<String> again = whenDone(SLOW);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo("{\"id\":1,\"article\":\"slow\"}");
        assertThat(isReplay(again)).isTrue();
        assertThat(service.orders.executions).hasValue(1);
    }

    /** More than the socket's buffers hold, so that the server meets the broken connection while it writes. */
    @ParameterizedTest
    @ValueSource(strings = {"huge", "huge and more than is stored"})
    void whoLeavesWithinTheAnswerFindsItOnReturn(String article) throws Exception {
        service.orders.size.set(article.equals("huge") ? 12_000_000 : 20_000_000);
        String body = "{\"article\":\"huge\",\"qty\":1}";
        try (RawHttp client = new RawHttp(service.http.uri("/"))) {
            client.send(RawHttp.post("/orders", body, "Idempotency-Key: k1"));
            assertThat(client.answer()).startsWith("HTTP/1.1 201");
            client.reset();
        }
        HttpResponse<String> again = whenDone(body);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(isReplay(again)).isTrue();
        assertThat(again.body().length()).isEqualTo(article.equals("huge") ? 12_000_021 : 0);
        assertThat(service.orders.executions).hasValue(1);
        assertThat(service.events).contains(Event.COMPLETED).doesNotContain(Event.RELEASED, Event.QUARANTINED);
    }

    /** The body never arrives: nothing was claimed, and nothing is left behind. */
    @Test
    void whoLeavesWithinTheRequestLeavesNothingBehind() throws Exception {
        String request = RawHttp.post("/orders", SLOW, "Idempotency-Key: k1");
        try (RawHttp client = new RawHttp(service.http.uri("/"))) {
            client.send(request.substring(0, request.length() - 5));
            client.reset();
        }
        service.orders.gate.countDown();
        HttpResponse<String> again = whenDone(SLOW);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(isReplay(again)).isFalse();
    }

    /** Else anybody could fill the error log by sending half a request. */
    @ParameterizedTest
    @ValueSource(strings = {"/orders", "/orders/plain"})
    void whoLeavesWithinTheRequestIsNoFailureOfTheService(String path) throws Exception {
        String request = RawHttp.post(path, SLOW, "Idempotency-Key: k1");
        try (Logged warnings = Logged.atLeast(Level.WARNING);
                RawHttp client = new RawHttp(service.http.uri("/"))) {
            client.send(request.substring(0, request.length() - 5));
            client.reset();
            ended.acquire();
            assertThat(warnings.records()).isEmpty();
        }
        assertThat(service.orders.executions).hasValue(0);
    }

    /** Nor is it one who has heard enough. */
    @ParameterizedTest
    @ValueSource(strings = {"/orders", "/orders/plain"})
    void whoLeavesWithinTheAnswerIsNoFailureOfTheService(String path) throws Exception {
        service.orders.size.set(12_000_000);
        try (Logged warnings = Logged.atLeast(Level.WARNING);
                RawHttp client = new RawHttp(service.http.uri("/"))) {
            client.send(RawHttp.post(path, "{\"article\":\"huge\",\"qty\":1}", "Idempotency-Key: k1"));
            assertThat(client.answer()).startsWith("HTTP/1.1 20");
            client.reset();
            ended.acquire();
            assertThat(warnings.records())
                    .extracting(entry -> entry.getLoggerName() + " " + entry.getMessage() + " " + entry.getThrown())
                    .isEmpty();
        }
    }

    @Test
    void whoLeavesBeforeTheAnswerIsNoFailureOfTheService() throws Exception {
        try (Logged warnings = Logged.atLeast(Level.WARNING);
                RawHttp client = new RawHttp(service.http.uri("/"))) {
            client.send(RawHttp.post("/orders", SLOW, "Idempotency-Key: k1"));
            service.orders.entered.await();
            client.reset();
            service.orders.gate.countDown();
            ended.acquire();
            assertThat(warnings.records()).isEmpty();
        }
    }

    /** A stream without end has to end somewhere. */
    @Test
    void whoWritesWithoutEndIsStoppedWhenTheClientLeaves() throws Exception {
        try (Logged warnings = Logged.atLeast(Level.WARNING);
                RawHttp client = new RawHttp(service.http.uri("/"))) {
            client.send("GET /cases/endless HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(client.answer()).startsWith("HTTP/1.1 200");
            client.reset();
            ended.acquire();
            assertThat(warnings.records()).isEmpty();
        }
    }

    /** A body cut short is no request (RFC 9112, section 8), also where any text would do. */
    @Test
    void halfABodyIsNotExecuted() throws Exception {
        String request = RawHttp.post("/cases/bytes", SLOW, "Idempotency-Key: k1");
        try (RawHttp client = new RawHttp(service.http.uri("/"))) {
            client.send(request.substring(0, request.length() - 5));
            client.reset();
            ended.acquire();
        }
        assertThat(cases.runs).hasValue(0);
        assertThat(isReplay(service.post("/cases/bytes", SLOW, "k1"))).isFalse();
    }

    private HttpResponse<String> whenDone(String body) {
        HttpResponse<String> again = service.post("/orders", body, "k1");
        while (again.statusCode() == 409) {
            again = service.post("/orders", body, "k1");
        }
        return again;
    }
}
