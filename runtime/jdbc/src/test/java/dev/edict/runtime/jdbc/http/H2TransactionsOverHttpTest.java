package dev.edict.runtime.jdbc.http;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.jdbc.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2TransactionsOverHttpTest extends TransactionsOverHttp {

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
