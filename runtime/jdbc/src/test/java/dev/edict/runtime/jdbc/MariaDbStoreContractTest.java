package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.testkit.store.StoreContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Of its server there are binaries for no other machine. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class MariaDbStoreContractTest extends StoreContract {

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
