package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresStoreContractTest extends JdbcStoreContract {

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
}
