package dev.edict.runtime.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.testkit.store.StoreContract;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** What every store promises, of records in one kind of database. */
abstract class JdbcStoreContract extends StoreContract {

    abstract HikariDataSource database();

    /** The database as the store sees it. */
    DataSource seen() {
        return database();
    }

    @Override
    protected Subject subject() {
        return new Subject() {
            private Duration passed = Duration.ZERO;

            @Override
            public IdempotencyStore open() throws Exception {
                Databases.execute(database(), "DELETE FROM edict_idempotency");
                return JdbcStore.on(seen());
            }

            @Override
            public void pass(Duration time) throws Exception {
                Databases.age(database(), time);
                passed = passed.plus(time);
            }

            @Override
            public Optional<Duration> clock() throws Exception {
                return Optional.of(Databases.clock(database()).plus(passed));
            }
        };
    }
}
