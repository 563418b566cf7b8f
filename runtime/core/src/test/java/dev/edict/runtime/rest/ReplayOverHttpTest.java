package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.BOOK;
import static dev.edict.runtime.rest.OrderService.header;
import static dev.edict.runtime.rest.OrderService.isReplay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.directory.OverflowDirectory;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a repeat is answered. */
class ReplayOverHttpTest {

    private OrderService service = OrderService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void runsOnceAndReplaysStatusHeadersAndBytes() {
        HttpResponse<String> first = service.post("/orders", BOOK, "k1");
        HttpResponse<String> second = service.post("/orders", BOOK, "k1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body()).isEqualTo("{\"id\":1,\"article\":\"book\"}");
        assertThat(header(first, "Location"))
                .isEqualTo(service.http.uri("/orders/1").toString());
        assertThat(header(first, "Content-Type")).isEqualTo("application/json");
        assertThat(header(first, "Idempotency-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(header(second, "Location")).isEqualTo(header(first, "Location"));
        assertThat(header(second, "Content-Type")).isEqualTo(header(first, "Content-Type"));
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(header(second, "Cache-Control")).isEqualTo("no-store");
        assertThat(service.orders.executions).hasValue(1);
    }

    @Test
    void replaysAnAnswerWithoutABody() {
        HttpResponse<String> first = service.post("/orders/1/cancel", null, "k1");
        HttpResponse<String> second = service.post("/orders/1/cancel", null, "k1");
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(header(second, "Idempotency-Status")).isNull();
        assertThat(service.orders.executions).hasValue(1);
    }

    @Test
    void replaysOnlyHeadersThatBelongToTheAnswer() {
        HttpResponse<String> first = service.post("/orders/1/archive", null, "k1");
        HttpResponse<String> second = service.post("/orders/1/archive", null, "k1");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(header(first, "Set-Cookie")).isEqualTo("a=b");
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(header(second, "Content-Language")).isEqualTo("en");
        assertThat(header(second, "Set-Cookie")).isNull();
        assertThat(header(second, "X-Execution")).isNull();
    }

    /** Adds to each answer, be it a replay or not. */
    @Priority(Priorities.USER)
    private static final class Linking implements ContainerResponseFilter {
        private final AtomicInteger answers = new AtomicInteger();

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().add("Link", "</help>; rel=\"help\"");
            response.getHeaders().putSingle("ETag", "\"" + answers.incrementAndGet() + "\"");
        }
    }

    @Test
    void replaysHeadersThatFiltersAddAsTheyWere() {
        service.close();
        service = OrderService.start(EdictConfig.builder(), new Linking());
        for (String path : List.of("/orders", "/orders/1/cancel")) {
            String body = path.equals("/orders") ? BOOK : null;
            HttpResponse<String> first = service.post(path, body, "k" + path.length());
            HttpResponse<String> second = service.post(path, body, "k" + path.length());
            assertThat(isReplay(second)).isTrue();
            assertThat(second.headers().allValues("Link"))
                    .isEqualTo(first.headers().allValues("Link"))
                    .isNotEmpty();
            assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag"));
        }
    }

    @Test
    void saysOnceWhichHeadersReplaysLack() {
        try (Logged log = Logged.atLeast(Level.INFO)) {
            service.post("/orders/1/archive?reason=11111111111", null, "k0");
            assertThat(log.lines(UnrecordedHeaders.class.getName())).isEmpty();
            service.post("/orders/1/archive", null, "k1");
            service.post("/orders/1/archive", null, "k1");
            service.post("/orders/1/archive", null, "k2");
            assertThat(log.lines(UnrecordedHeaders.class.getName()))
                    .containsExactly(
                            "POST /orders/{}/archive answers with X-Execution, which is not recorded: a replay comes"
                                    + " without it. Where clients need it there, name it with"
                                    + " EdictConfig.builder().storedHeader(\"X-Execution\")");
        }
    }

    @Test
    void recordsFurtherHeadersOnDemand() {
        restart(EdictConfig.builder().storedHeader("X-Execution"));
        service.post("/orders/1/archive", null, "k1");
        assertThat(header(service.post("/orders/1/archive", null, "k1"), "X-Execution"))
                .isEqualTo("1");
    }

    @Test
    void replaysWhatAnAsynchronousHandlerAnswered() {
        HttpResponse<String> first = service.post("/orders/later", BOOK, "k1");
        HttpResponse<String> second = service.post("/orders/later", BOOK, "k1");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void recordsTheHeadOfAnAnswerThatIsTooLarge() {
        restart(EdictConfig.builder().maxStoredBytes(1_000));
        String large = "{\"article\":\"large\",\"qty\":1}";
        HttpResponse<String> first = service.post("/orders", large, "k1");
        HttpResponse<String> second = service.post("/orders", large, "k1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body()).hasSizeGreaterThan(5_000);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "Location")).isEqualTo(header(first, "Location"));
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(header(second, "Idempotency-Status")).isEqualTo("head-only");
        assertThat(service.orders.executions).hasValue(1);
    }

    @Test
    void replaysAnAnswerThatIsTooLargeForARecordFromTheOverflow(@TempDir Path directory) throws Exception {
        restart(EdictConfig.builder().maxStoredBytes(1_000).overflow(OverflowDirectory.at(directory), 100_000));
        String large = "{\"article\":\"large\",\"qty\":1}";
        HttpResponse<String> first = service.post("/orders", large, "k1");
        HttpResponse<String> second = service.post("/orders", large, "k1");
        assertThat(first.body()).hasSizeGreaterThan(5_000);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(header(second, "Content-Type")).isEqualTo(header(first, "Content-Type"));
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(header(second, "Idempotency-Status")).isNull();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "something else");
            }
        }
        HttpResponse<String> damaged = service.post("/orders", large, "k1");
        assertThat(damaged.statusCode()).isEqualTo(201);
        assertThat(damaged.body()).isEmpty();
        assertThat(header(damaged, "Location")).isEqualTo(header(first, "Location"));
        assertThat(header(damaged, "Idempotency-Status")).isEqualTo("head-only");
        assertThat(service.events).contains(Event.OVERFLOW_LOST);
        assertThat(service.orders.executions).hasValue(1);
    }

    @Test
    void recordsTheHeadOfAStream() {
        HttpResponse<String> first = service.post("/orders/export", null, "k1");
        HttpResponse<String> second = service.post("/orders/export", null, "k1");
        assertThat(first.body()).isEqualTo("export 1");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEmpty();
        assertThat(service.orders.executions).hasValue(1);
    }

    @Test
    void rememberTheEffectsOfAnAnswerThatCouldNotBeWritten() {
        String unwritable = "{\"article\":\"unwritable\",\"qty\":1}";
        HttpResponse<String> first = service.post("/orders", unwritable, "k1");
        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(first.body()).doesNotContain("secret");
        HttpResponse<String> second = service.post("/orders", unwritable, "k1");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("committed");
        assertThat(header(second, "Location"))
                .isEqualTo(service.http.uri("/orders/1").toString());
        assertThat(service.orders.executions).hasValue(1);
    }

    @Test
    void marksReplaysByAFurtherHeaderOnDemand() {
        String header = "Idempotent-Replayed";
        service.post("/orders", BOOK, "k1");
        assertThat(header(service.post("/orders", BOOK, "k1"), header)).isNull();
        restart(EdictConfig.builder().replayHeader(header));
        assertThat(header(service.post("/orders", BOOK, "k1"), header)).isNull();
        HttpResponse<String> again = service.post("/orders", BOOK, "k1");
        assertThat(header(again, header)).isEqualTo("true");
        assertThat(isReplay(again)).isTrue();
    }

    private void restart(EdictConfig.Builder config) {
        service.close();
        service = OrderService.start(config);
    }
}
