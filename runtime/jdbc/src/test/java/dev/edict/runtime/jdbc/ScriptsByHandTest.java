package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.TransactionalStore.Begun;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shipped scripts as they are run by who has no Flyway, and what the table that they make is good for. */
class ScriptsByHandTest {

    @Test
    void theStandardOne() throws Exception {
        try (HikariDataSource database =
                Databases.pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa")) {
            runs(database, "standard");
            servesAStore(database);
        }
    }

    @Test
    void thatForPostgres() throws Exception {
        String schema = "by_hand_" + UUID.randomUUID().toString().replace('-', '_');
        try (HikariDataSource migrated = Databases.postgres()) {
            Databases.execute(migrated, "CREATE SCHEMA " + schema);
            try (HikariDataSource database =
                    Databases.pool(migrated.getJdbcUrl() + "&currentSchema=" + schema, "postgres")) {
                runs(database, "postgresql");
                servesAStore(database);
            }
            Databases.execute(migrated, "DROP SCHEMA " + schema + " CASCADE");
        }
    }

    /** By the client of the server, as one types it. Of the server there are binaries for no other machine. */
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void thatForMariaDb(@TempDir Path folder) throws Exception {
        Path script = folder.resolve("idempotency.sql");
        try (InputStream shipped = JdbcStore.class.getResourceAsStream(SchemaTest.script("mariadb"))) {
            Files.copy(shipped, script);
        }
        MariaDbServer server = Databases.mariaDbServer();
        try (HikariDataSource database = Databases.pool(server.url("by_hand"), MariaDbServer.USER)) {
            server.source(script, "by_hand");
            servesAStore(database);
            Databases.execute(database, "DROP DATABASE by_hand");
        }
    }

    private static void runs(HikariDataSource database, String kind) throws Exception {
        for (String statement : SchemaTest.statements(kind)) {
            Databases.execute(database, statement);
        }
    }

    /** Each column is written and read, with the longest that a store puts there. */
    private static void servesAStore(HikariDataSource database) throws Exception {
        JdbcStore store = JdbcStore.on(database);
        Lease done = lease(store.claim(claim("done")));
        assertThat(store.claim(claim("done"))).isInstanceOf(Claim.InFlight.class);
        assertThat(store.renew(done, Duration.ofMinutes(1))).isEqualTo(Outcome.DONE);
        assertThat(store.complete(done, response("x".repeat(200_000)))).isEqualTo(Outcome.DONE);
        assertThat(store.claim(claim("done"))).isEqualTo(new Claim.Replay(response("x".repeat(200_000))));

        Lease marked = lease(store.claim(claim("marked")));
        assertThat(store.markCommitted(marked, response("").head())).isEqualTo(Outcome.DONE);
        assertThat(store.claim(claim("marked"))).isInstanceOf(Claim.CommittedOnly.class);

        Lease first = lease(store.claim(claim("again", Recovery.REEXECUTE)));
        Databases.age(database, Duration.ofSeconds(30));
        Lease second = lease(store.claim(claim("again", Recovery.REEXECUTE)));
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(store.complete(first, response("late"))).isEqualTo(Outcome.FENCED);
        assertThat(store.release(second)).isEqualTo(Outcome.DONE);

        Lease doubted = lease(store.claim(claim("doubted")));
        assertThat(store.quarantine(doubted, "\u00e9\u4e2d\ud83d\ude00".repeat(400)))
                .isEqualTo(Outcome.DONE);
        assertThat(store.uncertain(10)).extracting(UncertainRecord::fence).containsExactly(doubted.fence());
        assertThat(store.resolve(doubted.scope(), doubted.fence(), new Resolution.NothingHappened()))
                .isTrue();

        Begun begun = store.begin(claim("one transaction"));
        assertThat(((Begun.Open) begun).transaction().commit(response("both"))).isEmpty();
        assertThat(store.claim(claim("one transaction"))).isEqualTo(new Claim.Replay(response("both")));

        Databases.age(database, Duration.ofHours(1));
        assertThat(store.purge(10)).isEqualTo(3);
    }
}
