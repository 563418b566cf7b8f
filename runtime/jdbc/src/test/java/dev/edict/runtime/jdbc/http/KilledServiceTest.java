package dev.edict.runtime.jdbc.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.testkit.history.ChildProcess;
import java.io.BufferedReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** kill -9 between effect and commit: no effect, and a free key. */
class KilledServiceTest {

    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction'"
            + " AND query LIKE 'INSERT INTO effect%'";

    @Test
    @Timeout(60)
    void leavesNoEffectAndAFreeKey() throws Exception {
        try (HikariDataSource database = Databases.postgres()) {
            Databases.execute(database, "DELETE FROM edict_idempotency");
            Databases.execute(database, "DROP TABLE IF EXISTS effect");
            Databases.execute(database, "CREATE TABLE effect (name VARCHAR(100) PRIMARY KEY)");
            Process process = ChildProcess.of(PaymentProcess.class, database.getJdbcUrl())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                killWhileItPays(process, port(process), database);
            } finally {
                process.destroyForcibly();
            }
            assertThat(Databases.count(database, "SELECT count(*) FROM effect")).isZero();
            assertThat(Databases.count(database, "SELECT count(*) FROM edict_idempotency"))
                    .isZero();
            // another body under the key: it is as free as if it had never been used
            try (PaymentService restarted = new PaymentService(database, 0)) {
                assertThat(restarted.post("/payments/slow", "k1", "a").statusCode())
                        .isEqualTo(200);
            }
            assertThat(Databases.count(database, "SELECT count(*) FROM effect")).isOne();
        }
    }

    /** The handler sleeps between its effect and its answer; its session is idle in its transaction then. */
    private static void killWhileItPays(Process process, int port, HikariDataSource database) throws Exception {
        CompletableFuture<HttpResponse<byte[]>> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .sendAsync(PaymentService.request(port, "/payments/slow", "k1", "long"), BodyHandlers.ofByteArray());
        await(database, 1);
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        await(database, 0);
        assertThat(answer).failsWithin(30, TimeUnit.SECONDS);
    }

    private static int port(Process process) throws Exception {
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("port ")) {
                return Integer.parseInt(line.substring("port ".length()));
            }
        }
        throw new IllegalStateException("the service did not start");
    }

    private static void await(HikariDataSource database, int waiting) throws Exception {
        while (Databases.count(database, WAITING) != waiting) {
            Thread.sleep(20);
        }
    }
}
