package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.StoreDeniedException;
import dev.edict.runtime.idempotency.TransactionalStore.Begun;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A service whose user may not keep records does not start; one whose rights are taken away is open to nothing. */
class GrantsTest {

    private static final String ON_TABLE = "GRANT SELECT, INSERT, UPDATE, DELETE ON edict_idempotency TO svc";
    private static final String ON_FENCE = "GRANT USAGE ON SEQUENCE edict_idempotency_fence TO svc";

    @Test
    void postgresWithoutRights() throws Exception {
        try (HikariDataSource admin = Databases.postgres()) {
            Databases.execute(admin, "DELETE FROM edict_idempotency");
            Databases.execute(admin, "CREATE ROLE svc LOGIN");
            try (HikariDataSource pool =
                    Databases.pool(admin.getJdbcUrl().replace("user=postgres", "user=svc"), "svc")) {
                refuses(pool, ON_TABLE);
                Databases.execute(admin, "GRANT SELECT ON edict_idempotency TO svc");
                refuses(pool, "GRANT INSERT, UPDATE, DELETE ON edict_idempotency TO svc; " + ON_FENCE);
                assertThat(JdbcStore.forOperators(pool).uncertain(1)).isEmpty();
                Databases.execute(admin, ON_TABLE);
                refuses(pool, "What is missing: " + ON_FENCE);
                Databases.execute(admin, ON_FENCE);
                works(pool);
                Databases.execute(admin, "ALTER ROLE svc SET default_transaction_read_only = on");
                pool.getHikariPoolMXBean().softEvictConnections();
                refuses(pool, "default_transaction_read_only");
                Databases.execute(admin, "ALTER ROLE svc RESET default_transaction_read_only");
                pool.getHikariPoolMXBean().softEvictConnections();
                JdbcStore store = JdbcStore.on(pool);
                Databases.execute(admin, "ALTER TABLE edict_idempotency RENAME TO gone");
                denies(store);
                Databases.execute(admin, "ALTER TABLE gone RENAME TO edict_idempotency");
                Databases.execute(admin, "REVOKE INSERT ON edict_idempotency FROM svc");
                denies(store);
            } finally {
                Databases.execute(admin, "DROP OWNED BY svc");
                Databases.execute(admin, "DROP ROLE svc");
            }
        }
    }

    @Test
    void h2WithoutRights() throws Exception {
        try (HikariDataSource admin = Databases.h2()) {
            Databases.execute(admin, "CREATE USER svc PASSWORD ''");
            HikariConfig settings = new HikariConfig();
            settings.setJdbcUrl(admin.getJdbcUrl().replace(";DB_CLOSE_DELAY=-1", ""));
            settings.setUsername("svc");
            settings.setPassword("");
            try (HikariDataSource pool = new HikariDataSource(settings)) {
                refuses(pool, ON_TABLE.replace("svc", "SVC"));
                Databases.execute(admin, "GRANT SELECT ON edict_idempotency TO svc");
                refuses(pool, "GRANT INSERT, UPDATE, DELETE ON edict_idempotency TO SVC");
                Databases.execute(admin, "GRANT INSERT, DELETE ON edict_idempotency TO svc");
                refuses(pool, "GRANT UPDATE ON edict_idempotency TO SVC");
                Databases.execute(admin, "GRANT UPDATE ON edict_idempotency TO svc");
                works(pool);
                JdbcStore store = JdbcStore.on(pool);
                Databases.execute(admin, "REVOKE INSERT ON edict_idempotency FROM svc");
                denies(store);
            }
        }
    }

    private static void refuses(HikariDataSource pool, String missing) {
        assertThatThrownBy(() -> JdbcStore.on(pool))
                .isInstanceOf(StoreDeniedException.class)
                .hasMessageContaining(missing);
    }

    private static void denies(JdbcStore store) {
        assertThatThrownBy(() -> store.claim(claim("new"))).isInstanceOf(StoreDeniedException.class);
    }

    /** All that a store does. */
    private static void works(HikariDataSource pool) throws Exception {
        JdbcStore store = JdbcStore.on(pool);
        assertThat(store.complete(lease(store.claim(claim("a"))), response("done")))
                .isEqualTo(Outcome.DONE);
        assertThat(store.release(lease(store.claim(claim("b"))))).isEqualTo(Outcome.DONE);
        assertThat(store.renew(lease(store.claim(claim("c"))), Duration.ofSeconds(1)))
                .isEqualTo(Outcome.DONE);
        store.withdraw(claim("d"));
        assertThat(store.uncertain(10)).isEmpty();
        store.purge(10);
        ((Begun.Open) store.begin(claim("e"))).transaction().commit(response("done"));
    }
}
