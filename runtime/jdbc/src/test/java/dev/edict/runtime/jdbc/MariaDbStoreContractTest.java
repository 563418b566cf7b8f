package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Of its server there are binaries for no other machine. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class MariaDbStoreContractTest extends JdbcStoreContract {

    private static HikariDataSource database;

    @BeforeAll
    static void connect() throws Exception {
        database = Databases.mariaDb();
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
