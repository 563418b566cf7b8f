package dev.edict.runtime.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.annotations.Idempotent.Mode;
import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.Disposition;
import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.Execution;
import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.JoinRefusedException;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Effects and the mark of their record in a transaction that somebody else commits, on each kind of database. */
@Timeout(60)
abstract class JoinContract {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Fingerprint ONE = Fingerprint.ofBytes(new byte[] {1, 1});
    private static final Policy POLICY =
            Policy.keyed("POST", "/orders").recovery(Recovery.REEXECUTE).build();
    private static final StoredResponse HEAD = StoredResponse.ofHead(201, new HeaderLine("location", "/orders/1"));
    private static final StoredResponse CREATED =
            new StoredResponse(201, List.of(new HeaderLine("location", "/orders/1")), "made".getBytes(UTF_8), false);
    private static final StoredResponse FAILED = new StoredResponse(500, List.of(), "sorry".getBytes(UTF_8), false);

    private final Scope scope =
            Scope.of(null, "alice", "POST /orders", UUID.randomUUID().toString());
    private final Queue<Event> events = new ConcurrentLinkedQueue<>();
    private JdbcStore store;
    private IdempotencyEngine engine;

    abstract HikariDataSource database();

    @BeforeEach
    void open() throws Exception {
        Databases.execute(database(), "DELETE FROM edict_idempotency");
        Databases.execute(database(), "DROP TABLE IF EXISTS effect");
        Databases.execute(database(), "CREATE TABLE effect (name VARCHAR(100))");
        store = JdbcStore.on(database());
        engine = engine(Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whatWasCommittedIsCompletedByItsResponse() throws Exception {
        Execution execution = execute();
        try (Connection connection = begin()) {
            act(connection);
            store.commitWith(execution, connection, HEAD);
            connection.commit();
        }
        assertThat(admit()).isEqualTo(new Admission.Repeat(HEAD, true));
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
        assertThat(admit()).isEqualTo(new Admission.Repeat(CREATED, false));
        assertThat(effects()).isOne();
        assertThat(events).doesNotContain(Event.FENCED);
    }

    /** The process dies between the commit and the answer. */
    @Test
    void whatWasCommittedNeverRunsAgain() throws Exception {
        Execution execution = execute();
        try (Connection connection = begin()) {
            act(connection);
            store.commitWith(execution, connection, HEAD);
            connection.commit();
        }
        Databases.age(database(), LEASE.plusSeconds(1));
        assertThat(admit()).isEqualTo(new Admission.Repeat(HEAD, true));
        assertThat(store.uncertain(10)).isEmpty();
    }

    /** The process dies before the commit. */
    @Test
    void whatWasRolledBackRunsAgainAndActsOnce() throws Exception {
        try (Connection connection = begin()) {
            act(connection);
            store.commitWith(execute(), connection, HEAD);
            connection.rollback();
        }
        assertThat(admit()).isInstanceOf(Admission.InProgress.class);
        Databases.age(database(), LEASE.plusSeconds(1));
        Execution second = execute();
        assertThat(second.attempt()).isEqualTo(2);
        try (Connection connection = begin()) {
            act(connection);
            store.commitWith(second, connection, HEAD);
            connection.commit();
        }
        second.settle(Disposition.STORE, CREATED);
        assertThat(effects()).isOne();
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASE", "QUARANTINE"})
    void whatWasCommittedIsNeitherGivenBackNorDoubted(Disposition disposition) throws Exception {
        Execution execution = execute();
        try (Connection connection = begin()) {
            act(connection);
            store.commitWith(execution, connection, HEAD);
            connection.commit();
        }
        assertThat(execution.settle(disposition, FAILED)).isEqualTo(Recorded.YES);
        assertThat(admit()).isEqualTo(new Admission.Repeat(HEAD, true));
        assertThat(events).containsExactly(Event.CLAIMED, Event.COMPLETED, Event.REPLAYED);
    }

    @Test
    void whatWasCommittedAndCannotBeWrittenKeepsItsHead() throws Exception {
        Execution execution = execute();
        try (Connection connection = begin()) {
            store.commitWith(execution, connection, HEAD);
            connection.commit();
        }
        assertThat(execution.settleUnwritten(StoredResponse.ofHead(200))).isEqualTo(Recorded.YES);
        assertThat(admit()).isEqualTo(new Admission.Repeat(HEAD, true));
        assertThat(events).doesNotContain(Event.FENCED);
    }

    @Test
    void afterARollbackThePolicyDecides() throws Exception {
        Execution released = execute();
        rolledBack(released);
        assertThat(released.settle(Disposition.RELEASE, FAILED)).isEqualTo(Recorded.YES);
        Execution doubted = execute();
        rolledBack(doubted);
        doubted.settle(Disposition.QUARANTINE, FAILED);
        assertThat(admit()).isInstanceOf(Admission.OutcomeUnknown.class);
        assertThat(events)
                .containsExactly(Event.CLAIMED, Event.RELEASED, Event.CLAIMED, Event.QUARANTINED, Event.UNCERTAIN);
    }

    @Test
    void afterARollbackAFailureCanBeRecorded() throws Exception {
        Execution stored = execute();
        rolledBack(stored);
        stored.settle(Disposition.STORE, FAILED);
        assertThat(admit()).isEqualTo(new Admission.Repeat(FAILED, false));
        assertThat(effects()).isZero();
    }

    private void rolledBack(Execution execution) throws SQLException {
        try (Connection connection = begin()) {
            act(connection);
            store.commitWith(execution, connection, HEAD);
            connection.rollback();
        }
    }

    @Test
    void whoWasOvertakenMustNotCommit() throws Exception {
        Execution first = execute();
        Databases.age(database(), LEASE.plusSeconds(1));
        Execution second = execute();
        try (Connection connection = begin()) {
            act(connection);
            assertThatThrownBy(() -> store.commitWith(first, connection, HEAD))
                    .isInstanceOf(JoinRefusedException.class)
                    .hasMessageContaining("lease was lost");
            connection.rollback();
        }
        assertThat(first.isLost()).isTrue();
        second.settle(Disposition.STORE, CREATED);
        assertThat(first.settle(Disposition.STORE, FAILED)).isEqualTo(Recorded.FENCED);
        assertThat(admit()).isEqualTo(new Admission.Repeat(CREATED, false));
        assertThat(effects()).isZero();
    }

    /** A takeover waits for the row, and finds that there is nothing to take. */
    @Test
    void whoComesWhileItIsCommittedFindsItCommitted() throws Exception {
        Execution first = execute();
        Databases.age(database(), LEASE.plusSeconds(1));
        Admission[] met = {null};
        Thread other = new Thread(() -> met[0] = admit());
        try (Connection connection = begin()) {
            store.commitWith(first, connection, HEAD);
            other.start();
            Thread.sleep(300);
            connection.commit();
        }
        other.join();
        assertThat(met[0]).isIn(new Admission.Repeat(HEAD, true), new Admission.InProgress(Duration.ofSeconds(1)));
        assertThat(admit()).isEqualTo(new Admission.Repeat(HEAD, true));
    }

    /** The lease has run out, and its holder stands between its last statement and its commit for longer than a statement may wait. */
    @Test
    void whoWaitsTooLongForACommitDoesNotRunUnprotected() throws Exception {
        Execution first = execute();
        Databases.age(database(), LEASE.plusSeconds(1));
        EngineSettings failOpen = new EngineSettings(
                LEASE, Duration.ofSeconds(10), Duration.ofMinutes(10), true, (event, operation) -> {});
        try (IdempotencyEngine open = new IdempotencyEngine(store, failOpen);
                Connection connection = begin()) {
            act(connection);
            store.commitWith(first, connection, HEAD);
            assertThat(open.admit(POLICY, scope, ONE)).isInstanceOf(Admission.InProgress.class);
            connection.commit();
            assertThat(open.admit(POLICY, scope, ONE)).isEqualTo(new Admission.Repeat(HEAD, true));
        }
    }

    @Test
    void itsLeaseIsNotTakenForLostBetweenCommitAndAnswer() throws Exception {
        engine.close();
        engine = engine(Duration.ofMillis(50));
        Execution execution = execute();
        try (Connection connection = begin()) {
            store.commitWith(execution, connection, HEAD);
            Thread.sleep(300);
            connection.commit();
        }
        Thread.sleep(500);
        assertThat(execution.isLost()).isFalse();
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
    }

    /** Of an operation whose transactions are several, or that tries one again. */
    @Test
    void theFirstHeadThatIsCommittedStays() throws Exception {
        Execution execution = execute();
        rolledBack(execution);
        for (int i = 0; i < 2; i++) {
            try (Connection connection = begin()) {
                act(connection);
                store.commitWith(execution, connection, HEAD);
                store.commitWith(execution, connection, StoredResponse.ofHead(202));
                connection.commit();
            }
        }
        rolledBack(execution);
        assertThat(admit()).isEqualTo(new Admission.Repeat(HEAD, true));
        assertThat(execution.settle(Disposition.RELEASE, FAILED)).isEqualTo(Recorded.YES);
        assertThat(admit()).isEqualTo(new Admission.Repeat(HEAD, true));
        assertThat(effects()).isEqualTo(2);
    }

    /** What a thread of the operation still does when the request is over must not take effect behind its answer. */
    @ParameterizedTest
    @EnumSource(Disposition.class)
    void whoComesAfterTheAnswerMustNotCommit(Disposition disposition) throws Exception {
        Execution execution = execute();
        execution.settle(disposition, FAILED);
        Admission answered = disposition == Disposition.RELEASE ? null : admit();
        try (Connection connection = begin()) {
            assertThatThrownBy(() -> store.commitWith(execution, connection, HEAD))
                    .isInstanceOf(JoinRefusedException.class)
                    .hasMessageContaining("answered by now");
            connection.rollback();
        }
        assertThat(disposition == Disposition.RELEASE ? null : admit()).isEqualTo(answered);
    }

    /** A transaction that is committed when the answer has gone, as one of a filter is: the answer is recorded later. */
    @ParameterizedTest
    @EnumSource(Disposition.class)
    void anAnswerBeforeTheCommitIsRecordedAfterIt(Disposition disposition) throws Exception {
        Execution execution = execute();
        try (Connection connection = begin()) {
            act(connection);
            store.commitWith(execution, connection, HEAD);
            assertThat(execution.settle(disposition, FAILED)).isEqualTo(Recorded.NOT_YET);
            connection.commit();
        }
        Admission expected = new Admission.Repeat(
                disposition == Disposition.STORE ? FAILED : HEAD, disposition != Disposition.STORE);
        for (int i = 0; i < 300 && !events.contains(Event.COMPLETED); i++) {
            Thread.sleep(50);
        }
        assertThat(admit()).isEqualTo(expected);
        assertThat(effects()).isOne();
    }

    /** Leases that are kept elsewhere are not in the transaction's database, which must not be taken for a success. */
    @Test
    void aLeaseOfAnotherStoreIsRefused() throws Exception {
        try (IdempotencyEngine elsewhere =
                new IdempotencyEngine(store.withLeasesIn(new InMemoryStore()), EngineSettings.defaults())) {
            Execution execution = ((Admission.Execute) elsewhere.admit(POLICY, scope, ONE)).execution();
            try (Connection connection = begin()) {
                assertThatThrownBy(() -> store.commitWith(execution, connection, HEAD))
                        .isInstanceOf(JoinRefusedException.class)
                        .hasMessageContaining("in another store");
                connection.rollback();
            }
            assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
        }
    }

    @Test
    void withoutATransactionThereIsNothingToJoin() throws Exception {
        Execution execution = execute();
        try (Connection connection = database().getConnection()) {
            assertThatThrownBy(() -> store.commitWith(execution, connection, HEAD))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("commits each statement");
        }
        assertThat(admit()).isInstanceOf(Admission.InProgress.class);
    }

    @Test
    void aTransactionOfTheStoresOwnJoinsNoOther() throws Exception {
        Policy own = Policy.keyed("POST", "/orders").mode(Mode.TRANSACTIONAL).build();
        Execution execution = ((Admission.Execute) engine.admit(own, scope, ONE)).execution();
        try (Connection connection = begin()) {
            assertThatThrownBy(() -> store.commitWith(execution, connection, HEAD))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("TRANSACTIONAL");
            connection.rollback();
        }
        execution.settle(Disposition.RELEASE, FAILED);
    }

    @Test
    void aDatabaseThatFailsRefuses() throws Exception {
        Execution execution = execute();
        Connection connection = begin();
        connection.close();
        assertThatThrownBy(() -> store.commitWith(execution, connection, HEAD))
                .isInstanceOf(JoinRefusedException.class)
                .hasRootCauseInstanceOf(SQLException.class);
    }

    private IdempotencyEngine engine(Duration heartbeat) {
        return new IdempotencyEngine(
                store,
                new EngineSettings(
                        LEASE, heartbeat, Duration.ofMinutes(10), false, (event, operation) -> events.add(event)));
    }

    private Admission admit() {
        return engine.admit(POLICY, scope, ONE);
    }

    private Execution execute() {
        return ((Admission.Execute) admit()).execution();
    }

    /** A transaction that this test commits, as a container would. */
    private Connection begin() throws SQLException {
        Connection connection = database().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void act(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO effect VALUES ('made')");
        }
    }

    private int effects() throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM effect")) {
            row.next();
            return row.getInt(1);
        }
    }
}
