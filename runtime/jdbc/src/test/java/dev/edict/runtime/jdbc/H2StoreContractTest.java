package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.testkit.store.StoreContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2StoreContractTest extends StoreContract {

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
    protected Subject subject() {
        return new Subject() {
            @Override
            public IdempotencyStore open() throws Exception {
                Databases.execute(database, "DELETE FROM edict_idempotency");
                return JdbcStore.on(database);
            }

            @Override
            public void pass(Duration time) throws Exception {
                Databases.age(database, time);
            }
        };
    }
}
