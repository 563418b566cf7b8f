package dev.edict.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.Disposition;
import dev.edict.runtime.idempotency.Execution;
import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.JoinRefusedException;
import dev.edict.runtime.idempotency.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions of somebody else that are stricter than {@code READ COMMITTED}: what the server refuses (40001) has not happened. */
class PostgresJoinIsolationTest extends JoinFixture {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::postgres);

    @Override
    HikariDataSource database() {
        return DATABASE.pool();
    }

    /** Its heartbeat has renewed the lease since the transaction took its snapshot; the operation tries its transaction again. */
    @ParameterizedTest
    @ValueSource(ints = {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE})
    void whatMeetsARenewalIsRefusedAndCanBeTriedAgain(int isolation) throws Exception {
        Execution execution = execute();
        try (Connection connection = begin(isolation)) {
            act(connection);
            Databases.age(DATABASE.pool(), Duration.ofSeconds(1));
            assertThatThrownBy(() -> store.commitWith(execution, connection, HEAD))
                    .isInstanceOf(JoinRefusedException.class)
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            cause -> assertThat(cause.getSQLState()).isEqualTo("40001"));
            connection.rollback();
            assertThat(execution.isLost()).isFalse();
            act(connection);
            store.commitWith(execution, connection, HEAD);
            connection.commit();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        assertThat(admit()).isEqualTo(new Admission.Repeat(HEAD, true));
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
        assertThat(effects()).isOne();
    }

    /** Begun before the key was claimed, as by a filter: its snapshot has no record. */
    @ParameterizedTest
    @ValueSource(ints = {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE})
    void aSnapshotThatIsOlderThanTheClaimIsRefused(int isolation) throws Exception {
        try (Connection connection = begin(isolation)) {
            act(connection);
            Execution execution = execute();
            assertThatThrownBy(() -> store.commitWith(execution, connection, HEAD))
                    .isInstanceOf(JoinRefusedException.class)
                    .hasMessageContaining("began before");
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(execution.settle(Disposition.RELEASE, FAILED)).isEqualTo(Recorded.YES);
        }
        assertThat(effects()).isZero();
        assertThat(admit()).isInstanceOf(Admission.Execute.class);
    }

    /** Two operations read what the other writes: one of the commits fails, with its mark, and its repeat acts once. */
    @Test
    void whatIsRefusedAtItsCommitLeavesNoMarkAndNoEffect() throws Exception {
        Scope other = Scope.of(null, "bob", "POST /orders", scope.toString());
        Execution first = execute();
        Execution second = execute(other);
        try (Connection one = begin(Connection.TRANSACTION_SERIALIZABLE);
                Connection two = begin(Connection.TRANSACTION_SERIALIZABLE)) {
            count(one);
            count(two);
            act(one);
            act(two);
            store.commitWith(first, one, HEAD);
            store.commitWith(second, two, HEAD);
            one.commit();
            assertThatThrownBy(two::commit)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("40001"));
            one.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            two.rollback();
            two.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        assertThat(admit()).isEqualTo(new Admission.Repeat(HEAD, true));
        assertThat(admit(other)).isInstanceOf(Admission.InProgress.class);
        assertThat(second.settle(Disposition.RELEASE, FAILED)).isEqualTo(Recorded.YES);
        Execution repeat = execute(other);
        try (Connection connection = begin(Connection.TRANSACTION_READ_COMMITTED)) {
            act(connection);
            store.commitWith(repeat, connection, HEAD);
            connection.commit();
        }
        assertThat(admit(other)).isEqualTo(new Admission.Repeat(HEAD, true));
        assertThat(effects()).isEqualTo(2);
    }

    /** That of a transaction that another one suspends: the row is the outer one's. */
    @Test
    void aMarkBelongsToOneTransactionAtATime() throws Exception {
        Execution execution = execute();
        try (Connection outer = begin();
                Connection inner = begin()) {
            store.commitWith(execution, outer, HEAD);
            act(inner);
            try (Statement statement = inner.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = 200");
            }
            assertThatThrownBy(() -> store.commitWith(execution, inner, HEAD)).isInstanceOf(JoinRefusedException.class);
            inner.rollback();
            outer.commit();
        }
        assertThat(admit()).isEqualTo(new Admission.Repeat(HEAD, true));
        assertThat(effects()).isZero();
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
    }

    private Connection begin(int isolation) throws SQLException {
        Connection connection = begin();
        connection.setTransactionIsolation(isolation);
        return connection;
    }
}
