package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.StoreTransaction;
import dev.edict.runtime.idempotency.TransactionalStore.Begun;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What the store leaves in a session of the server: nothing, so that a pooler may give each transaction another session (PgBouncer's {@code
 * pool_mode = transaction}). There is one session here, which is looked at after everything that a store does.
 */
class PostgresSessionStateTest {

    /** All that outlives a transaction in a session, but the name by which the driver introduces itself. */
    private static final String LEFT = """
            SELECT 'prepared ' || name FROM pg_prepared_statements
            UNION ALL SELECT 'lock ' || objid FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()
            UNION ALL SELECT 'setting ' || name FROM pg_settings WHERE source = 'session' AND name <> 'application_name'
            UNION ALL SELECT 'cursor ' || name FROM pg_cursors WHERE is_holdable
            UNION ALL SELECT 'channel ' || channel FROM pg_listening_channels() AS channel
            UNION ALL SELECT 'temporary ' || relname FROM pg_class WHERE relnamespace = pg_my_temp_schema()""";

    /** The driver prepares on the server what it has executed five times, unless it is told not to. */
    private static final int OFTEN = 6;

    private HikariDataSource session;

    @AfterEach
    void close() {
        session.close();
    }

    private static HikariDataSource session(String parameters) throws Exception {
        try (HikariDataSource any = Databases.postgres()) {
            Databases.execute(any, "DELETE FROM edict_idempotency");
            HikariConfig settings = new HikariConfig();
            settings.setJdbcUrl(any.getJdbcUrl() + parameters);
            settings.setUsername("postgres");
            settings.setMaximumPoolSize(1);
            return new HikariDataSource(settings);
        }
    }

    @Test
    void nothingIsLeftBehindByAnythingThatAStoreDoes() throws Exception {
        session = session("&prepareThreshold=0");
        JdbcStore store = JdbcStore.on(session);
        for (int i = 0; i < OFTEN; i++) {
            leasesOnce(store, "leased-" + i);
            transactsOnce(store, "transacted-" + i);
        }
        assertThat(left()).isEmpty();
    }

    private void leasesOnce(JdbcStore store, String key) throws Exception {
        Lease lease = lease(store.claim(claim(key)));
        store.claim(claim(key));
        store.renew(lease, Duration.ofSeconds(30));
        store.complete(lease, response("done"));
        assertThat(left()).isEmpty();
        store.release(lease(store.claim(claim(key + "-released"))));
        store.withdraw(claim(key + "-withdrawn"));
        store.markCommitted(
                lease(store.claim(claim(key + "-committed"))), response("").head());
        store.quarantine(lease(store.claim(claim(key + "-doubted"))), "a doubt");
        UncertainRecord doubted = store.uncertain(1).get(0);
        store.resolve(
                doubted.scope(), doubted.fence(), new Resolution.TookEffect(response("found"), Duration.ofDays(1)));
        store.purge(10);
        assertThat(left()).isEmpty();
    }

    private void transactsOnce(JdbcStore store, String key) throws Exception {
        begun(store, key).commit(response("done"));
        assertThat(store.begin(claim(key))).isInstanceOf(Begun.Answered.class);
        begun(store, key + "-refused").undo(response("refused"));
        begun(store, key + "-doubted").undo("a doubt");
        begun(store, key + "-failed").rollback();
        assertThat(left()).isEmpty();
    }

    private static StoreTransaction begun(JdbcStore store, String key) throws Exception {
        return ((Begun.Open) store.begin(claim(key))).transaction();
    }

    /** Control: this is what has to be switched off behind such a pooler. */
    @Test
    void whatTheDriverPreparesIsSeen() throws Exception {
        session = session("");
        JdbcStore store = JdbcStore.on(session);
        for (int i = 0; i < OFTEN; i++) {
            store.claim(claim("a"));
        }
        assertThat(left()).startsWith("prepared ");
    }

    private String left() throws SQLException {
        StringBuilder left = new StringBuilder();
        try (Connection connection = session.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LEFT)) {
            while (row.next()) {
                left.append(row.getString(1)).append('\n');
            }
        }
        return left.toString();
    }
}
