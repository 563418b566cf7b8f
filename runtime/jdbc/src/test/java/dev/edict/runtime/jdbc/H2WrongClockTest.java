package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A process whose clock is five minutes off keeps and loses leases as all others do. */
class H2WrongClockTest extends JdbcStoreContract {

    private static HikariDataSource database;

    @BeforeAll
    static void connect() throws Exception {
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

    @Override
    DataSource seen() {
        return WrongClock.of(
                database, sql -> sql.replace("CURRENT_TIMESTAMP", "DATEADD(MINUTE, 5, CURRENT_TIMESTAMP)"));
    }
}
