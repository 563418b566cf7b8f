package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where sessions are serializable by default, what loses a race is refused by the server (40001), and asked for again. */
class PostgresSerializableTest extends JdbcStoreContract {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(PostgresSerializableTest::serializable);

    private static HikariDataSource serializable() throws Exception {
        try (HikariDataSource any = Databases.postgres()) {
            return Databases.pool(
                    any.getJdbcUrl() + "&options=-c%20default_transaction_isolation=serializable", "postgres");
        }
    }

    @Override
    HikariDataSource database() {
        return DATABASE.pool();
    }
}
