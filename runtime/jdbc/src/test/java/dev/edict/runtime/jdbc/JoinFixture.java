package dev.edict.runtime.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.Execution;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Executions with a lease, and transactions that the test commits, as a container or a persistence library would. */
@Timeout(60)
abstract class JoinFixture {

    static final Duration LEASE = Duration.ofSeconds(30);
    static final Fingerprint ONE = Fingerprint.ofBytes(new byte[] {1, 1});
    static final Policy POLICY =
            Policy.keyed("POST", "/orders").recovery(Recovery.REEXECUTE).build();
    static final StoredResponse HEAD = StoredResponse.ofHead(201, new HeaderLine("location", "/orders/1"));
    static final StoredResponse CREATED =
            new StoredResponse(201, List.of(new HeaderLine("location", "/orders/1")), "made".getBytes(UTF_8), false);
    static final StoredResponse FAILED = new StoredResponse(500, List.of(), "sorry".getBytes(UTF_8), false);

    final Scope scope =
            Scope.of(null, "alice", "POST /orders", UUID.randomUUID().toString());
    final Queue<Event> events = new ConcurrentLinkedQueue<>();
    JdbcStore store;
    IdempotencyEngine engine;

    abstract HikariDataSource database();

    @BeforeEach
    void open() throws Exception {
        Databases.execute(database(), "DELETE FROM edict_idempotency");
        Databases.execute(database(), "DROP TABLE IF EXISTS effect");
        Databases.execute(database(), "CREATE TABLE effect (name VARCHAR(100))");
        store = JdbcStore.on(database());
        engine = engine(Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    final void rolledBack(Execution execution) throws SQLException {
        try (Connection connection = begin()) {
            act(connection);
            store.commitWith(execution, connection, HEAD);
            connection.rollback();
        }
    }

    IdempotencyEngine engine(Duration heartbeat) {
        return new IdempotencyEngine(
                store,
                new EngineSettings(
                        LEASE, heartbeat, Duration.ofMinutes(10), false, (event, operation) -> events.add(event)));
    }

    final Admission admit() {
        return admit(scope);
    }

    final Admission admit(Scope key) {
        return engine.admit(POLICY, key, ONE);
    }

    final Execution execute() {
        return execute(scope);
    }

    final Execution execute(Scope key) {
        return ((Admission.Execute) admit(key)).execution();
    }

    /** A transaction that this test commits, as a container would. */
    final Connection begin() throws SQLException {
        Connection connection = database().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    static void act(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO effect VALUES ('made')");
        }
    }

    final int effects() throws SQLException {
        return Databases.count(database(), "SELECT count(*) FROM effect");
    }

    static int count(Connection connection) throws SQLException {
        return Databases.count(connection, "SELECT count(*) FROM effect");
    }
}
