package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Capabilities;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What PostgreSQL is promised to do beyond the contract of every store. */
class PostgresStoreTest {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::postgres);

    @BeforeEach
    void forget() throws Exception {
        Databases.execute(DATABASE.pool(), "TRUNCATE edict_idempotency");
    }

    @Test
    void aFirstCallIsTwoStatementsAndARepeatIsOne() throws Exception {
        CountedStatements counted = new CountedStatements();
        IdempotencyStore store = JdbcStore.on(counted.of(DATABASE.pool()));
        counted.drain();

        Lease lease = lease(store.claim(claim("a")));
        assertThat(counted.drain()).containsExactly("executeQuery");
        store.complete(lease, response("done"));
        assertThat(counted.drain()).containsExactly("executeUpdate");
        assertThat(store.claim(claim("a"))).isInstanceOf(Claim.Replay.class);
        assertThat(counted.drain()).containsExactly("executeQuery");
    }

    @Test
    void aTakeoverIsTwoStatementsAndAllElseIsOne() throws Exception {
        CountedStatements counted = new CountedStatements();
        IdempotencyStore store = JdbcStore.on(counted.of(DATABASE.pool()));
        store.claim(claim("a", Recovery.REEXECUTE));
        Databases.execute(
                DATABASE.pool(), "UPDATE edict_idempotency SET lease_until = lease_until - interval '30 seconds'");
        counted.drain();

        Lease lease = lease(store.claim(claim("a", Recovery.REEXECUTE)));
        assertThat(counted.drain()).hasSize(2);
        store.renew(lease, Duration.ofSeconds(30));
        assertThat(counted.drain()).hasSize(1);
        store.release(lease);
        assertThat(counted.drain()).hasSize(1);
    }

    /** The connection of a claim broke, and its statement still runs: what is undone before it is done would come to stay. */
    @Test
    @Timeout(60)
    void aWithdrawalWaitsForTheClaimThatIsUnderWay() throws Exception {
        IdempotencyStore store = JdbcStore.on(DATABASE.pool());
        ClaimRequest lost = claim("a");
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        try (Connection slow = DATABASE.pool().getConnection()) {
            slow.setAutoCommit(false);
            new PostgresTable().claim(slow, lost);
            Future<?> withdrawal = elsewhere.submit(() -> {
                store.withdraw(lost);
                return null;
            });
            try (PreparedStatement waiting =
                    slow.prepareStatement("SELECT FROM pg_locks WHERE NOT granted AND locktype = 'advisory'")) {
                while (!waiting.executeQuery().next()) {
                    Thread.sleep(5);
                }
            }
            slow.commit();
            withdrawal.get();
            slow.setAutoCommit(true);
        } finally {
            elsewhere.shutdownNow();
        }
        assertThat(store.claim(claim("a"))).isInstanceOf(Claim.Acquired.class);
    }

    @Test
    void aPoolThatDoesNotCommitByItselfLosesNothing() throws Exception {
        try (HikariDataSource hesitant = new HikariDataSource()) {
            hesitant.setJdbcUrl(DATABASE.pool().getJdbcUrl());
            hesitant.setUsername(DATABASE.pool().getUsername());
            hesitant.setAutoCommit(false);
            IdempotencyStore store = JdbcStore.on(hesitant);
            store.complete(lease(store.claim(claim("a"))), response("done"));
        }
        assertThat(JdbcStore.on(DATABASE.pool()).claim(claim("a"))).isInstanceOf(Claim.Replay.class);
    }

    /** Replays are as frequent as the network is bad: they must not wear the table out. */
    @Test
    void aRepeatWritesNothingAndACompletionTouchesNoIndex() throws Exception {
        IdempotencyStore store = JdbcStore.on(DATABASE.pool());
        store.complete(lease(store.claim(claim("a"))), response("done"));
        String version = version();
        for (int i = 0; i < 10; i++) {
            store.claim(claim("a"));
        }
        assertThat(version()).isEqualTo(version);
        for (int i = 0; i < 200; i++) {
            store.complete(lease(store.claim(claim("key-" + i))), response("done"));
        }
        try (Connection connection = DATABASE.pool().getConnection();
                PreparedStatement flush = connection.prepareStatement("SELECT pg_stat_force_next_flush()");
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT n_tup_upd, n_tup_hot_upd FROM pg_stat_user_tables WHERE relname ="
                                + " 'edict_idempotency'")) {
            flush.execute();
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                assertThat(row.getLong(2)).isGreaterThan(row.getLong(1) * 9 / 10);
            }
        }
    }

    private static String version() throws Exception {
        try (Connection connection = DATABASE.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT xmin || ' ' || xmax || ' ' || ctid FROM edict_idempotency");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void whatItGuaranteesIsWhatTheServerSays() throws Exception {
        assertThat(JdbcStore.on(DATABASE.pool()).capabilities())
                .isEqualTo(new Capabilities("PostgreSQL", true, true, true, 1 << 20));
        try (HikariDataSource careless =
                Databases.pool(DATABASE.pool().getJdbcUrl() + "&options=-c%20synchronous_commit=off", "postgres")) {
            assertThat(JdbcStore.on(careless).capabilities().durable()).isFalse();
        }
    }

    @Test
    void aMissingTableIsSaidAtOnce() throws Exception {
        Databases.execute(DATABASE.pool(), "CREATE SCHEMA IF NOT EXISTS empty");
        try (HikariDataSource empty =
                Databases.pool(DATABASE.pool().getJdbcUrl() + "&currentSchema=empty", "postgres")) {
            assertThatThrownBy(() -> JdbcStore.on(empty))
                    .isInstanceOf(StoreException.class)
                    .hasStackTraceContaining("edict_idempotency");
        }
    }

    @Test
    void anUnreachableServerIsAStoreException() throws Exception {
        HikariDataSource gone = Databases.pool(DATABASE.pool().getJdbcUrl(), "postgres");
        IdempotencyStore store = JdbcStore.on(gone);
        gone.close();
        assertThatThrownBy(() -> store.claim(claim("a"))).isInstanceOf(StoreException.class);
    }

    @Test
    @Timeout(60)
    void aConnectionKilledBetweenClaimAndCompletionCostsNothing() throws Exception {
        IdempotencyStore store = JdbcStore.on(DATABASE.pool());
        Lease lease = lease(store.claim(claim("a")));
        try (HikariDataSource other = Databases.pool(DATABASE.pool().getJdbcUrl(), "postgres")) {
            Databases.execute(
                    other,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'");
        }
        Outcome outcome = null;
        while (outcome == null) {
            try {
                outcome = store.complete(lease, response("done"));
            } catch (StoreException asksAgain) {
                assertThat(asksAgain).hasCauseInstanceOf(SQLException.class);
            }
        }
        assertThat(outcome).isEqualTo(Outcome.DONE);
        assertThat(store.claim(claim("a"))).isInstanceOf(Claim.Replay.class);
    }
}
