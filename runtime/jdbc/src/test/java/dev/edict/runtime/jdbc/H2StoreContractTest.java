package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2StoreContractTest extends JdbcStoreContract {

    private static HikariDataSource database;

    @BeforeAll
    static void connect() {
        database = Databases.h2();
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
