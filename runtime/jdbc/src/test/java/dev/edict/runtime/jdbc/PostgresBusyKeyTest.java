package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.Policy;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A first request that waits in vain for whoever else claims its key, where the service is open to outages: beside an execution it must
 * not run unprotected. A stopped process, or a commit that waits for a standby, can hold a key for any time.
 */
@Timeout(60)
class PostgresBusyKeyTest {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(PostgresBusyKeyTest::impatient);

    private static final Policy POLICY = Policy.keyed("POST", "/orders").build();

    private final ClaimRequest request = claim("a");
    private IdempotencyEngine open;
    private Connection other;

    /** Locks are waited for as long as the service says; a statement of Edict's own waits five seconds at most. */
    private static HikariDataSource impatient() throws Exception {
        try (HikariDataSource any = Databases.postgres()) {
            return Databases.pool(any.getJdbcUrl() + "&options=-c%20lock_timeout=200", "postgres");
        }
    }

    @BeforeEach
    void open() throws Exception {
        Databases.execute(DATABASE.pool(), "DELETE FROM edict_idempotency");
        EngineSettings failOpen = new EngineSettings(
                Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofMinutes(10), true, (event, operation) -> {});
        open = new IdempotencyEngine(JdbcStore.on(DATABASE.pool()), failOpen);
        other = DATABASE.pool().getConnection();
        other.setAutoCommit(false);
    }

    @AfterEach
    void close() throws Exception {
        other.rollback();
        other.setAutoCommit(true);
        other.close();
        open.close();
    }

    @Test
    void aKeyThatAnotherClaimantHoldsIsBusy() throws Exception {
        lock("SELECT pg_advisory_xact_lock(?, ?)");
        assertThat(admit()).isInstanceOf(Admission.InProgress.class);
        other.rollback();
        assertThat(admit()).isInstanceOf(Admission.Execute.class);
    }

    /** While a deployment changes the mode of an operation: a transaction writes its record at its end. */
    @Test
    void aKeyWhoseTransactionIsAboutToCommitIsBusy() throws Exception {
        ByteBuffer scope = ByteBuffer.wrap(request.scope().bytes());
        try (PreparedStatement statement = other.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            statement.setLong(1, scope.getLong());
            statement.execute();
        }
        insert();
        assertThat(admit()).isInstanceOf(Admission.InProgress.class);
        other.commit();
        assertThat(admit()).isInstanceOf(Admission.OutcomeUnknown.class);
    }

    /** A table that nobody can use, as while it is altered, is an outage. */
    @Test
    void whereNobodyElseClaimsItIsAnOutage() throws Exception {
        try (PreparedStatement statement =
                other.prepareStatement("LOCK TABLE edict_idempotency IN ACCESS EXCLUSIVE MODE")) {
            statement.execute();
        }
        assertThat(admit()).isInstanceOf(Admission.Unprotected.class);
    }

    private Admission admit() {
        return open.admit(POLICY, request.scope(), request.fingerprint());
    }

    private void lock(String sql) throws SQLException {
        ByteBuffer scope = ByteBuffer.wrap(request.scope().bytes());
        try (PreparedStatement statement = other.prepareStatement(sql)) {
            statement.setInt(1, scope.getInt());
            statement.setInt(2, scope.getInt());
            statement.execute();
        }
    }

    private void insert() throws SQLException {
        try (PreparedStatement statement = other.prepareStatement("""
                INSERT INTO edict_idempotency (scope, fingerprint, operation, state, reexecute, owner, lease_until, expires_at)
                VALUES (?, ?, 'POST /orders', 'U', false, ?, clock_timestamp(), clock_timestamp() + interval '1 hour')""")) {
            statement.setBytes(1, request.scope().bytes());
            statement.setBytes(2, request.fingerprint().bytes());
            statement.setObject(3, request.owner());
            statement.executeUpdate();
        }
    }
}
