package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoreTransaction;
import dev.edict.runtime.idempotency.TransactionalStore.Begun;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.jdbc.PgConnection;

/** What PostgreSQL is promised to do beyond what every database does. */
class PostgresTransactionTest extends TransactionContract {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::postgres);

    @Override
    HikariDataSource database() {
        return DATABASE.pool();
    }

    @Test
    void twoStatementsAndNoCommitMoreThanTheBusinessTransaction() throws Exception {
        CountedStatements counted = new CountedStatements();
        JdbcStore counting = JdbcStore.on(counted.of(database()));
        counted.drain();

        StoreTransaction transaction = ((Begun.Open) counting.begin(claim("a"))).transaction();
        assertThat(counted.drain()).containsExactly("setAutoCommit", "execute");
        try (Connection connection = counting.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement("INSERT INTO effect VALUES ('a')")) {
                statement.executeUpdate();
            }
            connection.commit();
        }
        assertThat(counted.drain()).containsExactly("executeUpdate");
        transaction.commit(response("done"));
        assertThat(counted.drain()).containsExactly("execute", "commit", "setAutoCommit");

        assertThat(counting.begin(claim("a"))).isInstanceOf(Begun.Answered.class);
        assertThat(counted.drain()).containsExactly("setAutoCommit", "execute", "rollback", "setAutoCommit");
    }

    @Test
    void aRecordedRefusalCostsNoCommitMoreEither() throws Exception {
        CountedStatements counted = new CountedStatements();
        JdbcStore counting = JdbcStore.on(counted.of(database()));
        StoreTransaction transaction = ((Begun.Open) counting.begin(claim("a"))).transaction();
        counted.drain();
        transaction.undo(response("refused"));
        assertThat(counted.drain()).containsExactly("execute", "commit", "setAutoCommit");
    }

    /** During a deployment that changes the mode, a lease can be taken while a transaction runs: the key itself decides. */
    @Test
    void theUniqueKeyDecidesWhereTheLockDoesNot() throws Exception {
        StoreTransaction transaction = begun("a");
        effect("a");
        store().complete(lease(store().claim(claim("a"))), response("leased"));
        assertThat(transaction.commit(response("transactional"))).contains(new Claim.Replay(response("leased")));
        assertThat(effects()).isZero();
    }

    @Test
    void whatAnOperationCommitsByItselfIsNotTakenForItsSuccess() throws Exception {
        StoreTransaction transaction = begun("a");
        commitsByItself("a");
        assertThat(transaction.commit(response("done"))).contains(new Claim.Uncertain());
        isInDoubt("a");
    }

    @Test
    void whatAnOperationCommitsByTheModeOfItsConnectionIsNotTakenForItsSuccess() throws Exception {
        StoreTransaction transaction = begun("a");
        commitsByTheMode("a");
        assertThat(transaction.commit(response("done"))).contains(new Claim.Uncertain());
        isInDoubt("a");
    }

    @Test
    void whatAnOperationCommitsPastThePoolCannotBeUndone() throws Exception {
        StoreTransaction transaction = begun("a");
        effect("a");
        try (Connection connection = store().dataSource().getConnection()) {
            connection.unwrap(PgConnection.class).setAutoCommit(true);
        }
        assertThat(transaction.undo(response("refused"))).contains(new Claim.Uncertain());
        isInDoubt("a");
    }

    @Test
    void aFailureThatIsSwallowedHidesNoCommit() throws Exception {
        StoreTransaction transaction = begun("a");
        commitsByItself("a");
        assertThatThrownBy(() -> effect("a")).hasMessageContaining("duplicate");
        assertThat(transaction.commit(response("done"))).contains(new Claim.Uncertain());
        isInDoubt("a");
    }

    @Test
    void aFailureThatTheOperationSwallowedIsNotCommitted() throws Exception {
        StoreTransaction transaction = begun("a");
        effect("a");
        assertThatThrownBy(() -> effect("a")).hasMessageContaining("duplicate");
        assertThatThrownBy(() -> transaction.commit(response("done"))).isInstanceOf(IllegalStateException.class);
        assertThat(effects()).isZero();
        begun("a").rollback();
    }

    @Test
    void aKilledSessionIsUndoneAndItsKeyFree() throws Exception {
        StoreTransaction transaction = begun("a");
        effect("a");
        try (HikariDataSource other = Databases.pool(database().getJdbcUrl(), "postgres")) {
            Databases.execute(
                    other,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE state = 'idle in transaction' AND pid <> pg_backend_pid()");
        }
        assertThatThrownBy(() -> transaction.commit(response("done"))).isInstanceOf(StoreException.class);
        assertThat(effects()).isZero();
        begun("a").rollback();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SET search_path TO elsewhere", "SET LOCAL ROLE nobody"})
    void anOperationThatTakesItsSessionAwayIsAtFault(String statement) throws Exception {
        Databases.execute(database(), "CREATE SCHEMA IF NOT EXISTS elsewhere");
        Databases.execute(database(), "DROP ROLE IF EXISTS nobody");
        Databases.execute(database(), "CREATE ROLE nobody");
        StoreTransaction transaction = begun("a");
        effect("a");
        sql(statement);
        assertThatThrownBy(() -> transaction.commit(response("done"))).isInstanceOf(IllegalStateException.class);
        assertThat(effects()).isZero();
        StoreTransaction again = begun("a");
        sql(statement);
        assertThat(again.undo(response("refused")))
                .as("is recorded, for it is undone, too")
                .isEmpty();
        assertThat(Databases.count(database(), "SELECT count(*) FROM edict_idempotency"))
                .isOne();
    }

    @Test
    void aSchemaThatAnOperationChoosesIsTheOneOfItsConnection() throws Exception {
        Databases.execute(database(), "CREATE SCHEMA IF NOT EXISTS elsewhere");
        Databases.execute(database(), "CREATE TABLE IF NOT EXISTS elsewhere.effect (name text)");
        Databases.execute(database(), "DELETE FROM elsewhere.effect");
        StoreTransaction transaction = begun("a");
        sql("SET search_path TO public, elsewhere");
        try (Connection connection = store().dataSource().getConnection()) {
            connection.setSchema("elsewhere");
            connection.setSchema("elsewhere");
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO effect VALUES ('there')");
            }
        }
        try (Connection connection = store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW search_path")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("public, elsewhere");
        }
        Connection neverClosed = store().dataSource().getConnection();
        neverClosed.setSchema("elsewhere");
        sql("INSERT INTO effect VALUES ('there, too')");
        assertThat(transaction.commit(response("done"))).isEmpty();
        assertThat(Databases.count(database(), "SELECT count(*) FROM elsewhere.effect"))
                .isEqualTo(2);
        assertThat(effects()).isZero();
        database().getHikariPoolMXBean().softEvictConnections();
    }

    @Test
    void ofTwoThatWaitForEachOtherOneIsUndoneAndItsKeyFree() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> one = threads.submit(() -> succeeds("a", both, "x", "y"));
            Future<Boolean> other = threads.submit(() -> succeeds("b", both, "y", "x"));
            assertThat(one.get()).isNotEqualTo(other.get());
            assertThat(effects()).isEqualTo(2);
            begun(one.get() ? "b" : "a").rollback();
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean succeeds(String key, CyclicBarrier both, String first, String second) throws Exception {
        StoreTransaction transaction = begun(key);
        effect(first);
        both.await();
        try {
            effect(second);
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as("deadlock_detected").isEqualTo("40P01");
            assertThat(transaction.rollback()).as("nothing was committed").isTrue();
            return false;
        }
        assertThat(transaction.commit(response("done"))).isEmpty();
        return true;
    }
}
