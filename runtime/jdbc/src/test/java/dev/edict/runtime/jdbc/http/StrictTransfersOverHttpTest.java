package dev.edict.runtime.jdbc.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.runtime.jdbc.OpenDatabase;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two requests whose serializable transactions exclude each other: what their clients get, and their repeats. */
@Timeout(60)
class StrictTransfersOverHttpTest {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::postgres);

    private final ExecutorService clients = Executors.newFixedThreadPool(2);
    private PaymentService service;

    @BeforeEach
    void start() throws Exception {
        Databases.execute(DATABASE.pool(), "DELETE FROM edict_idempotency");
        Databases.execute(DATABASE.pool(), "DROP TABLE IF EXISTS effect");
        Databases.execute(DATABASE.pool(), "CREATE TABLE effect (name varchar(100))");
        service = new PaymentService(
                DATABASE.pool(), 0, new TransferResource(JdbcStore.on(DATABASE.pool()), DATABASE.pool()));
    }

    @AfterEach
    void stop() {
        clients.shutdownNow();
        service.close();
    }

    @Test
    void whatWasRefusedCanBeSentAgain() throws Exception {
        String refused = refusedOfTwo("released");
        assertThat(effects()).isOne();
        assertThat(post("released", refused).statusCode()).isEqualTo(200);
        assertThat(effects()).isEqualTo(2);
        assertReplayed("released", 200);
    }

    /** The default of leases: the operation may have acted outside the database. */
    @Test
    void whatWasRefusedIsRecordedWhereFailuresAre() throws Exception {
        String refused = refusedOfTwo("stored");
        HttpResponse<byte[]> repeat = post("stored", refused);
        assertThat(repeat.statusCode()).isEqualTo(500);
        assertThat(repeat.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(effects()).isOne();
    }

    @Test
    void whatTriesItsTransactionAgainSucceeds() throws Exception {
        assertThat(both("again")).containsExactly(200, 200);
        assertThat(effects()).isEqualTo(2);
        assertReplayed("again", 200);
        assertThat(service.events).doesNotContain(Event.FENCED, Event.MARK_LOST);
    }

    /** The key of the one that was answered 500. */
    private String refusedOfTwo(String operation) throws Exception {
        List<Integer> answers = both(operation);
        assertThat(answers).containsExactlyInAnyOrder(200, 500);
        return answers.get(0) == 500 ? "k1" : "k2";
    }

    private List<Integer> both(String operation) throws Exception {
        Future<HttpResponse<byte[]>> one = clients.submit(() -> post(operation, "k1"));
        Future<HttpResponse<byte[]>> other = clients.submit(() -> post(operation, "k2"));
        return List.of(one.get().statusCode(), other.get().statusCode());
    }

    private void assertReplayed(String operation, int status) throws Exception {
        for (String key : List.of("k1", "k2")) {
            HttpResponse<byte[]> repeat = post(operation, key);
            assertThat(repeat.statusCode()).isEqualTo(status);
            assertThat(repeat.headers().firstValue("Idempotency-Replayed")).contains("true");
        }
        assertThat(effects()).isEqualTo(2);
    }

    private HttpResponse<byte[]> post(String operation, String key) throws Exception {
        return service.post("/transfers/" + operation, key);
    }

    private static int effects() throws SQLException {
        return Databases.count(DATABASE.pool(), "SELECT count(*) FROM effect");
    }
}
