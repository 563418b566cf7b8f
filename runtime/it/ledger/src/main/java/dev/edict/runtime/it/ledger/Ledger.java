package dev.edict.runtime.it.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.jdbc.JdbcStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;

/** Accounts in a database, whose operations can be made to wait, and what came to pass. */
@Singleton
public class Ledger {

    private static final String SCHEMA = "/dev/edict/schema/standard/V1__idempotency.sql";

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final Map<String, AtomicInteger> received = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> waiting = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final JdbcStore store;

    /** Empty. */
    public Ledger() throws IOException, SQLException, StoreException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                InputStream schema = Objects.requireNonNull(JdbcStore.class.getResourceAsStream(SCHEMA))) {
            statement.execute(new String(schema.readAllBytes(), UTF_8));
            statement.execute("CREATE TABLE deposit (account VARCHAR(100), cents INT)");
        }
        store = JdbcStore.on(pool);
    }

    JdbcStore store() {
        return store;
    }

    void deposit(String account, int cents) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO deposit VALUES (?, ?)")) {
            insert.setString(1, account);
            insert.setInt(2, cents);
            insert.executeUpdate();
        }
    }

    /** How many deposits were committed to an account. */
    int deposits(String account) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("SELECT count(*) FROM deposit WHERE account = ?")) {
            count.setString(1, account);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    int connectionsInUse() {
        return pool.getActiveConnections();
    }

    /** Which time this is. */
    int received(String event) {
        return received.computeIfAbsent(event, unknown -> new AtomicInteger()).incrementAndGet();
    }

    int timesReceived(String event) {
        return received.getOrDefault(event, new AtomicInteger()).get();
    }

    /** Returns when {@link #open} is called. */
    void await(String name) throws InterruptedException {
        latch(waiting, name).countDown();
        if (!latch(gates, name).await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody opened the gate of " + name);
        }
    }

    /** Returns when somebody waits. */
    void awaitWaiting(String name) throws InterruptedException {
        if (!latch(waiting, name).await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody came to the gate of " + name);
        }
    }

    void open(String name) {
        latch(gates, name).countDown();
    }

    private static CountDownLatch latch(Map<String, CountDownLatch> latches, String name) {
        return latches.computeIfAbsent(name, unknown -> new CountDownLatch(1));
    }
}
