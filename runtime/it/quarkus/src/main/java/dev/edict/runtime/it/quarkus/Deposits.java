package dev.edict.runtime.it.quarkus;

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
import java.util.Objects;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

/** Deposits in a database, beside the records of the operations that make them. */
@Singleton
public class Deposits {

    private static final String SCHEMA = "/dev/edict/schema/standard/V1__idempotency.sql";

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcStore store;

    /** For CDI. */
    public Deposits() throws IOException, SQLException, StoreException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                InputStream schema = Objects.requireNonNull(JdbcStore.class.getResourceAsStream(SCHEMA))) {
            statement.execute(new String(schema.readAllBytes(), UTF_8));
            statement.execute("CREATE TABLE deposit (account VARCHAR(100))");
        }
        store = JdbcStore.on(pool);
    }

    JdbcStore store() {
        return store;
    }

    void add(String account) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO deposit VALUES (?)")) {
            insert.setString(1, account);
            insert.executeUpdate();
        }
    }

    int committed(String account) throws SQLException {
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
}
