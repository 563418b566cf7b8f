package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.header;
import static dev.edict.runtime.rest.OrderService.isReplay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.directory.OverflowDirectory;
import dev.edict.runtime.idempotency.directory.SmallDisk;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of every shape that are too large for their record, for here a record keeps two bytes. */
class OverflowOverHttpTest {

    @TempDir
    private Path directory;

    private final CaseResource cases = new CaseResource();
    private OrderService service;

    @BeforeEach
    void start() throws IOException {
        service = over(directory);
    }

    private OrderService over(Path folder) throws IOException {
        return OrderService.start(
                EdictConfig.builder().maxStoredBytes(2).overflow(OverflowDirectory.at(folder), 100_000), cases);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/later?how=ok, 200",
        "/cases/later?how=fails, 409",
        "/cases/stages?how=done, 200",
        "/cases/stages?how=fails, 409",
        "/cases/failures?how=410, 410",
        "/cases/failures?how=500, 500",
        "/cases/bytes, 200"
    })
    void whatIsRecordedIsReplayedByteForByte(String path, int status) throws Exception {
        HttpResponse<String> first = service.post(path, null, "k1");
        assertThat(first.statusCode()).isEqualTo(status);
        assertThat(first.body()).hasSizeGreaterThan(2);
        assertThat(files()).isOne();
        HttpResponse<String> second = service.post(path, null, "k1");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.statusCode()).isEqualTo(status);
        assertThat(header(second, "Content-Type")).isEqualTo(header(first, "Content-Type"));
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(header(second, "Idempotency-Status")).isNull();
        assertThat(cases.runs).hasValue(1);
    }

    @Test
    void anEventThatIsSentAgainIsAnsweredTheSame() throws Exception {
        HttpResponse<String> first = event(1);
        assertThat(first.body()).isEqualTo("[1]");
        assertThat(files()).isOne();
        assertThat(event(2).body()).isEqualTo("[1]");
    }

    private HttpResponse<String> event(int attempt) {
        String event = "{\"id\":\"evt_1\",\"attempt\":" + attempt + "}";
        return service.http.send(service.http.post("/orders/hook", event, "X-Signature", "good"));
    }

    /** An event is acknowledged by its status: that its body was lost must not make the sender try again. */
    @Test
    void anEventWhoseAnswerIsLostIsAcknowledgedAllTheSame() throws Exception {
        event(1);
        clear();
        HttpResponse<String> second = event(2);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(header(second, "Idempotency-Status")).isEqualTo("head-only");
        assertThat(service.orders.executions).hasValue(1);
    }

    /** What is sent as it comes is too late to be kept. */
    @ParameterizedTest
    @CsvSource({"/cases/chunks, run 1 and more", "/orders/export, export 1"})
    void whatIsSentPieceByPieceIsNotKept(String path, String body) throws Exception {
        HttpResponse<String> first = service.post(path, null, "k1");
        assertThat(first.body()).isEqualTo(body);
        HttpResponse<String> second = service.post(path, null, "k1");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "Idempotency-Status")).isEqualTo("head-only");
        assertThat(files()).isZero();
    }

    /** Effects are there: no answer is lost or run again for want of room, and a repeat is told that there is more than it gets. */
    @ParameterizedTest
    @CsvSource({"/cases/later?how=ok", "/cases/stages?how=done", "/cases/bytes"})
    void aFullDiskCostsTheReplayItsBodyAndNothingElse(String path) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(directory.resolve("small"))) {
            service.close();
            service = over(disk.path());
            assertThat(service.post(path, null, "before").body()).startsWith("run 1");
            disk.fill();
            HttpResponse<String> first = service.post(path, null, "k1");
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.body()).startsWith("run 2");
            assertThat(isReplay(first)).isFalse();
            assertThat(service.events).contains(Event.OVERFLOW_FAILED, Event.COMPLETED);
            HttpResponse<String> second = service.post(path, null, "k1");
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(second.body()).isEmpty();
            assertThat(header(second, "Idempotency-Status")).isEqualTo("head-only");
            assertThat(service.post(path, null, "before").body()).startsWith("run 1");
            assertThat(cases.runs).hasValue(2);
            service.close();
        }
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
