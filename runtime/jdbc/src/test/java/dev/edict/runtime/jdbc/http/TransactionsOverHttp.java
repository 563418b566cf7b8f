package dev.edict.runtime.jdbc.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.directory.OverflowDirectory;
import dev.edict.runtime.jdbc.Databases;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Operations with {@code mode = TRANSACTIONAL}, from socket to database. */
@Timeout(60)
abstract class TransactionsOverHttp {

    private static final int CLIENTS = 20;

    private PaymentService service;

    abstract HikariDataSource database();

    @BeforeEach
    void start() throws Exception {
        Databases.execute(database(), "DELETE FROM edict_idempotency");
        Databases.execute(database(), "DROP TABLE IF EXISTS effect");
        Databases.execute(database(), "CREATE TABLE effect (name VARCHAR(100) PRIMARY KEY)");
        service = new PaymentService(database(), 0);
    }

    @AfterEach
    void stopWithEveryConnectionBack() throws Exception {
        service.close();
        for (int i = 0; i < 100 && database().getHikariPoolMXBean().getActiveConnections() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(database().getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void aReplayIsTheAnswerByteForByte() throws Exception {
        HttpResponse<byte[]> first = service.post("/payments", "k1");
        HttpResponse<byte[]> second = service.post("/payments", "k1");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(new String(first.body(), UTF_8)).contains("\u00fc");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(header(second, "Content-Type")).isEqualTo(header(first, "Content-Type"));
        assertThat(header(first, "Idempotency-Replayed")).isEmpty();
        assertThat(header(second, "Idempotency-Replayed")).contains("true");
        assertThat(effects()).isOne();
        assertThat(service.events).containsExactly(Event.CLAIMED, Event.COMPLETED, Event.REPLAYED);
    }

    @Test
    void answersWithoutABodyAreReplayedToo() throws Exception {
        HttpResponse<byte[]> created = service.post("/payments/created", "k1");
        HttpResponse<byte[]> again = service.post("/payments/created", "k1");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(header(again, "Location")).isPresent().isEqualTo(header(created, "Location"));
        assertThat(service.post("/payments/nothing", "k2").statusCode()).isEqualTo(204);
        assertThat(header(service.post("/payments/nothing", "k2"), "Idempotency-Replayed"))
                .contains("true");
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void aBodyBeyondTheLimitIsCommittedBeforeItIsSent() throws Exception {
        HttpResponse<byte[]> first = service.post("/payments/large", "k1");
        assertThat(new String(first.body(), UTF_8)).isEqualTo(PaymentResource.LARGE);
        HttpResponse<byte[]> second = service.post("/payments/large", "k1");
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "Idempotency-Status")).contains("head-only");
        assertThat(effects()).isOne();
    }

    @Test
    void aLargeBodyIsCommittedByItsNameAndReplayedByteForByte(@TempDir Path directory) throws Exception {
        OverflowDirectory bodies = OverflowDirectory.at(directory);
        FailingCommits commits = new FailingCommits();
        int size = PaymentResource.LARGE.length();
        try (PaymentService large =
                new PaymentService(commits.of(database()), 0, config -> config.overflow(bodies, size))) {
            commits.failing = true;
            assertThat(large.post("/payments/large", "k1").statusCode()).isEqualTo(503);
            assertThat(effects()).isZero();
            commits.failing = false;
            HttpResponse<byte[]> first = large.post("/payments/large", "k1");
            HttpResponse<byte[]> second = large.post("/payments/large", "k1");
            assertThat(new String(first.body(), UTF_8)).isEqualTo(PaymentResource.LARGE);
            assertThat(header(first, "Idempotency-Replayed")).isEmpty();
            assertThat(header(second, "Idempotency-Replayed")).contains("true");
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(header(second, "Content-Type")).isEqualTo(header(first, "Content-Type"));
            assertThat(header(second, "Idempotency-Status")).isEmpty();
            // an instance that has no overflow knows that there was a body
            HttpResponse<byte[]> elsewhere = service.post("/payments/large", "k1");
            assertThat(elsewhere.body()).isEmpty();
            assertThat(header(elsewhere, "Idempotency-Status")).contains("head-only");
            assertThat(effects()).isOne();
        }
    }

    @Test
    void aBodyOfOneByteMoreThanTheOverflowTakesIsKeptByItsHead(@TempDir Path directory) throws Exception {
        OverflowDirectory bodies = OverflowDirectory.at(directory);
        int less = PaymentResource.LARGE.length() - 1;
        try (PaymentService large = new PaymentService(database(), 0, config -> config.overflow(bodies, less))) {
            assertThat(large.post("/payments/large", "k1").body()).hasSize(less + 1);
            HttpResponse<byte[]> second = large.post("/payments/large", "k1");
            assertThat(second.body()).isEmpty();
            assertThat(header(second, "Idempotency-Status")).contains("head-only");
            assertThat(directory).isEmptyDirectory();
            assertThat(effects()).isOne();
        }
    }

    @Test
    void manyClientsAtOnceHaveOneEffect() throws Exception {
        List<HttpResponse<byte[]>> answers = atOnce(() -> service.post("/payments/slow", "k1"));
        HttpResponse<byte[]> replay = service.post("/payments/slow", "k1");
        assertThat(effects()).isOne();
        assertThat(service.payments.entered).hasValue(1);
        assertThat(header(replay, "Idempotency-Replayed")).contains("true");
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.body()).isEqualTo(replay.body()));
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 200).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(header(answer, "Retry-After")).contains("1");
        });
    }

    /** Repeats at two instances, of which neither knows what the other does. */
    @Test
    void manyClientsAtTwoInstancesHaveOneEffect() throws Exception {
        try (PaymentService other = new PaymentService(database(), 0)) {
            List<HttpResponse<byte[]>> answers = atOnce(
                    () -> (Thread.currentThread().getId() % 2 == 0 ? service : other).post("/payments/slow", "k1"));
            assertThat(answers)
                    .extracting(HttpResponse::statusCode)
                    .contains(200)
                    .isSubsetOf(200, 409);
            assertThat(effects()).isOne();
        }
    }

    @Test
    void aRefusalIsRecordedWithoutItsEffects() throws Exception {
        HttpResponse<byte[]> first = service.post("/payments/refused", "k1");
        HttpResponse<byte[]> second = service.post("/payments/refused", "k1");
        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(header(second, "Idempotency-Replayed")).contains("true");
        assertThat(service.payments.entered).hasValue(1);
        assertThat(effects()).isZero();
    }

    @Test
    void aFailureUndoesItsEffectsAndFreesTheKey() throws Exception {
        assertThat(service.post("/payments/broken", "k1").statusCode()).isEqualTo(500);
        assertThat(service.post("/payments/broken", "k1").statusCode()).isEqualTo(500);
        assertThat(service.post("/payments/retryable", "k2").statusCode()).isEqualTo(503);
        assertThat(service.post("/payments/retryable", "k2").statusCode()).isEqualTo(503);
        assertThat(service.payments.entered).hasValue(4);
        assertThat(effects()).isZero();
    }

    @Test
    void anAnswerThatCannotBeWrittenUndoesItsEffects() throws Exception {
        assertThat(service.post("/payments/unwritable", "k1").statusCode()).isEqualTo(500);
        assertThat(service.post("/payments/unwritable", "k1").statusCode()).isEqualTo(500);
        assertThat(service.payments.entered).hasValue(2);
        assertThat(effects()).isZero();
    }

    /** With a body, without one, and with one that is sent while it is written: none of them has been sent by then. */
    @Test
    void whatIsNotCommittedIsNotAnsweredAsASuccess() throws Exception {
        FailingCommits commits = new FailingCommits();
        try (PaymentService failing = new PaymentService(commits.of(database()), 0)) {
            commits.failing = true;
            for (String path : List.of("/payments", "/payments/created", "/payments/large")) {
                HttpResponse<byte[]> answer = failing.post(path, "k1");
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(header(answer, "Retry-After")).contains("1");
                assertThat(new String(answer.body(), UTF_8)).contains("idempotency-store-unavailable");
            }
            HttpResponse<byte[]> refused = failing.post("/payments/refused", "k1");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(header(refused, "Idempotency-Status")).contains("unrecorded");
            assertThat(effects()).isZero();
            commits.failing = false;
            assertThat(failing.post("/payments", "k1").statusCode()).isEqualTo(200);
            assertThat(effects()).isOne();
        }
    }

    @Test
    void anotherRequestUnderTheKeyIsRefused() throws Exception {
        service.post("/payments", "k1");
        assertThat(service.post("/payments", "k1", "b").statusCode()).isEqualTo(422);
        assertThat(service.post("/payments", null).statusCode()).isEqualTo(400);
        assertThat(effects()).isOne();
    }

    /** The same code, on a connection of the pool that commits each statement. */
    @Test
    void withoutAKeyItRunsUnprotected() throws Exception {
        service.post("/payments/optional", null);
        service.post("/payments/optional", null);
        assertThat(effects()).isEqualTo(2);
        assertThat(service.events).isEmpty();
    }

    final PaymentService service() {
        return service;
    }

    static Optional<String> header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name);
    }

    private static List<HttpResponse<byte[]>> atOnce(Callable<HttpResponse<byte[]>> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<HttpResponse<byte[]>>> calls = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                calls.add(() -> {
                    start.await();
                    return call.call();
                });
            }
            List<HttpResponse<byte[]>> answers = new ArrayList<>();
            for (Future<HttpResponse<byte[]>> answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    final int effects() throws Exception {
        return Databases.count(database(), "SELECT count(*) FROM effect");
    }
}
