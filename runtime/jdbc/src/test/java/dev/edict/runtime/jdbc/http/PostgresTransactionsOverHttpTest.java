package dev.edict.runtime.jdbc.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.jdbc.CountedStatements;
import dev.edict.runtime.jdbc.Databases;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresTransactionsOverHttpTest extends TransactionsOverHttp {

    private static HikariDataSource database;

    @BeforeAll
    static void connect() throws Exception {
        database = Databases.postgres();
    }

    @AfterAll
    static void disconnect() {
        database.close();
    }

    @Override
    HikariDataSource database() {
        return database;
    }

    @Test
    void aPaymentIsItsOwnStatementTwoMoreAndOneCommit() throws Exception {
        CountedStatements counted = new CountedStatements();
        try (PaymentService counting = new PaymentService(counted.of(database), 0)) {
            counted.drain();
            counting.post("/payments", "k1");
            assertThat(counted.drain())
                    .containsExactly("setAutoCommit", "execute", "executeUpdate", "execute", "commit", "setAutoCommit");
        }
    }

    /** A constraint that is checked when the transaction commits: the success that the handler answered is not true. */
    @Test
    void whatFailsToCommitIsNotAnsweredAsASuccess() throws Exception {
        Databases.execute(database, "DROP TABLE effect");
        Databases.execute(database, "CREATE TABLE IF NOT EXISTS known_name (name varchar(100) PRIMARY KEY)");
        Databases.execute(
                database,
                "CREATE TABLE effect"
                        + " (name varchar(100) REFERENCES known_name(name) DEFERRABLE INITIALLY DEFERRED)");
        HttpResponse<byte[]> answer = service().post("/payments", "k1");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(effects()).isZero();
        assertThat(service().post("/payments/created", "k2").statusCode()).isEqualTo(500);
        assertThat(service().events).containsExactly(Event.CLAIMED, Event.RELEASED, Event.CLAIMED, Event.RELEASED);
    }

    /** The session dies while the handler runs: the effects are gone, and the client is told to come again. */
    @Test
    void aLostSessionIsAnsweredTryAgain() throws Exception {
        Future<HttpResponse<byte[]>> answering = CompletableFuture.supplyAsync(this::paySlowly);
        while (killed() == 0) {
            Thread.sleep(5);
        }
        HttpResponse<byte[]> answer = answering.get();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Retry-After")).contains("1");
        assertThat(effects()).isZero();
        assertThat(service().post("/payments/slow", "k1").statusCode()).isEqualTo(200);
        assertThat(effects()).isOne();
    }

    private HttpResponse<byte[]> paySlowly() {
        try {
            return service().post("/payments/slow", "k1");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the session that has written its effect and nothing more. */
    private static int killed() throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                                + " WHERE state = 'idle in transaction' AND query LIKE 'INSERT INTO effect%'");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
