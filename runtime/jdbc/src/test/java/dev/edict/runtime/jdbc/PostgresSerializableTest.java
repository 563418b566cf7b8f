package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Where sessions are serializable by default, what loses a race is refused by the server (40001), and asked for again. */
class PostgresSerializableTest extends JdbcStoreContract {

    private static HikariDataSource database;

    @BeforeAll
    static void connect() throws Exception {
        try (HikariDataSource any = Databases.postgres()) {
            database = Databases.pool(
                    any.getJdbcUrl() + "&options=-c%20default_transaction_isolation=serializable", "postgres");
        }
    }

    @AfterAll
    static void disconnect() {
        database.close();
    }

    @Override
    HikariDataSource database() {
        return database;
    }
}
