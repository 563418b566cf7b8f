package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoreTransaction;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.TransactionalStore.Begun;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Claim, effects and record in one transaction, on each kind of database. */
@Timeout(60)
abstract class TransactionContract {

    abstract HikariDataSource database();

    /** Lets all records grow older. */
    private void pass(Duration time) throws Exception {
        Databases.age(database(), time);
    }

    private JdbcStore store;

    @BeforeEach
    void open() throws Exception {
        Databases.execute(database(), "DELETE FROM edict_idempotency");
        Databases.execute(database(), "DROP TABLE IF EXISTS effect");
        Databases.execute(database(), "CREATE TABLE effect (name VARCHAR(100) PRIMARY KEY)");
        store = JdbcStore.on(database());
    }

    /** Connections are what a forgotten transaction would leak. */
    @AfterEach
    void everyConnectionCameBack() {
        assertThat(database().getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void effectsAndRecordBecomeTrueTogether() throws Exception {
        StoreTransaction transaction = begun("a");
        effect("a");
        assertThat(effects()).isZero();
        assertThat(transaction.commit(response("done"))).isEmpty();
        assertThat(effects()).isOne();
        assertThat(store.claim(claim("a"))).isEqualTo(new Claim.Replay(response("done")));
        assertThat(answered(claim("a"))).isEqualTo(new Claim.Replay(response("done")));
    }

    /** While a deployment changes the mode of an operation: beside a transaction nothing may run, also where the service is open to outages. */
    @Test
    void aKeyInATransactionIsNoOutageForALease() throws Exception {
        EngineSettings failOpen = new EngineSettings(
                Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofMinutes(10), true, (event, operation) -> {});
        ClaimRequest request = claim("a");
        try (IdempotencyEngine open = new IdempotencyEngine(store, failOpen)) {
            StoreTransaction transaction = begun("a");
            effect("a");
            Policy leased = Policy.keyed("POST", "/orders").build();
            assertThat(open.admit(leased, request.scope(), request.fingerprint()))
                    .isNotInstanceOf(Admission.Unprotected.class);
            transaction.rollback();
        }
    }

    @Test
    void aRollbackLeavesNothing() throws Exception {
        StoreTransaction transaction = begun("a");
        effect("a");
        transaction.rollback();
        assertThat(effects()).isZero();
        begun("a").rollback();
    }

    /** As when memory runs out meanwhile. */
    @Test
    @SuppressWarnings("NullAway")
    void anAnswerThatCannotBeEncodedLeavesNothing() throws Exception {
        StoreTransaction transaction = begun("a");
        effect("a");
        StoredResponse broken = new StoredResponse(201, List.of(), null, false);
        assertThatThrownBy(() -> transaction.commit(broken)).isInstanceOf(NullPointerException.class);
        assertThat(effects()).isZero();
        begun("a").rollback();
    }

    @Test
    void anAnswerWithoutEffectsIsRecordedAlone() throws Exception {
        StoreTransaction transaction = begun("a");
        effect("a");
        assertThat(transaction.undo(response("refused"))).isEmpty();
        assertThat(effects()).isZero();
        assertThat(answered(claim("a"))).isEqualTo(new Claim.Replay(response("refused")));
    }

    @Test
    void aFailedStatementDoesNotKeepAnAnswerFromBeingRecorded() throws Exception {
        effectOutside("taken");
        StoreTransaction transaction = begun("a");
        assertThatThrownBy(() -> effect("taken")).isInstanceOf(SQLException.class);
        assertThat(transaction.undo(response("taken"))).isEmpty();
        assertThat(answered(claim("a"))).isEqualTo(new Claim.Replay(response("taken")));
    }

    @Test
    void aDoubtIsRecordedForOperators() throws Exception {
        StoreTransaction transaction = begun("a");
        effect("a");
        assertThat(transaction.undo("the bank did not answer")).isEmpty();
        assertThat(effects()).isZero();
        assertThat(answered(claim("a"))).isInstanceOf(Claim.Uncertain.class);
        UncertainRecord uncertain = store.uncertain(10).get(0);
        assertThat(uncertain.reason()).isEqualTo("the bank did not answer");
        assertThat(store.resolve(uncertain.scope(), uncertain.fence(), new Resolution.NothingHappened()))
                .isTrue();
        begun("a").rollback();
    }

    @Test
    void whatAnOperationCommitsByItselfCannotBeUndone() throws Exception {
        StoreTransaction transaction = begun("a");
        commitsByItself("a");
        assertThat(transaction.undo(response("refused"))).contains(new Claim.Uncertain());
        isInDoubt("a");
    }

    @Test
    void theKeyOfWhatAnOperationCommitsByItselfIsNotFree() throws Exception {
        StoreTransaction transaction = begun("a");
        commitsByItself("a");
        assertThat(transaction.rollback()).isFalse();
        isInDoubt("a");
    }

    @Test
    void whatAnOperationCommitsByTheModeOfItsConnectionCannotBeUndone() throws Exception {
        StoreTransaction transaction = begun("a");
        commitsByTheMode("a");
        assertThat(transaction.undo(response("refused"))).contains(new Claim.Uncertain());
        isInDoubt("a");
    }

    @Test
    void theKeyOfWhatAnOperationCommitsByTheModeOfItsConnectionIsNotFree() throws Exception {
        StoreTransaction transaction = begun("a");
        commitsByTheMode("a");
        assertThat(transaction.rollback()).isFalse();
        isInDoubt("a");
    }

    @Test
    void anOperationThatClosesTheConnectionOfItsTransactionIsAtFault() throws Exception {
        StoreTransaction transaction = begun("a");
        effect("a");
        closesBehind();
        assertThatThrownBy(() -> transaction.commit(response("done"))).isInstanceOf(IllegalStateException.class);
        StoreTransaction refusing = begun("a");
        closesBehind();
        assertThatThrownBy(() -> refusing.undo(response("refused"))).isInstanceOf(StoreException.class);
        StoreTransaction failing = begun("a");
        closesBehind();
        assertThat(failing.rollback()).isTrue();
        assertThat(effects()).isZero();
        begun("a").rollback();
    }

    private void closesBehind() throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.getConnection().close();
        }
    }

    final void sql(String sql) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** By the connection behind the one that it was lent. */
    final void commitsByTheMode(String name) throws SQLException {
        effect(name);
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.getConnection().setAutoCommit(true);
        }
    }

    /** By SQL, past the connection that would have taken it for a wish. */
    final void commitsByItself(String name) throws SQLException {
        effect(name);
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("COMMIT");
        }
    }

    final void isInDoubt(String key) throws Exception {
        assertThat(effects()).isOne();
        assertThat(answered(claim(key))).isInstanceOf(Claim.Uncertain.class);
        assertThat(store.uncertain(10))
                .singleElement()
                .satisfies(record -> assertThat(record.reason()).contains("ended its transaction by itself"));
    }

    @Test
    void aRepeatMeetsTheExecutionAtOnce() throws Exception {
        StoreTransaction transaction = begun("a");
        assertThat(answered(claim("a"))).isEqualTo(new Claim.InFlight(Duration.ZERO));
        begun("b").rollback();
        transaction.rollback();
    }

    /** Another instance of the service knows nothing of this one but what the database tells. */
    @Test
    void aRepeatAtAnotherInstanceMeetsTheExecutionToo() throws Exception {
        JdbcStore other = JdbcStore.on(database());
        StoreTransaction transaction = begun("a");
        assertThat(((Begun.Answered) other.begin(claim("a"))).claim()).isEqualTo(new Claim.InFlight(Duration.ZERO));
        transaction.commit(response("done"));
        assertThat(((Begun.Answered) other.begin(claim("a"))).claim()).isEqualTo(new Claim.Replay(response("done")));
    }

    /** While a deployment changes the mode of an operation: transactions draw fences, too, and show none. */
    @Test
    void fencesOfLeasesGrowBesideTransactions() throws Exception {
        FenceRecorder recorder = new FenceRecorder();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Void>> executions = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                executions.add(recorder.claiming(store, claim("a")));
                executions.add(this::beginAndUndo);
            }
            for (Future<Void> execution : threads.invokeAll(executions)) {
                execution.get();
            }
        } finally {
            threads.shutdownNow();
        }
        recorder.claiming(store, claim("a")).call();
        assertThat(recorder.fences()).hasSizeGreaterThan(1).isSorted().doesNotHaveDuplicates();
    }

    private @Nullable Void beginAndUndo() throws Exception {
        if (store.begin(claim("a")) instanceof Begun.Open open) {
            open.transaction().rollback();
        }
        return null;
    }

    @Test
    void anotherRequestUnderTheKeyIsRefused() throws Exception {
        begun("a").commit(response("done"));
        assertThat(answered(other("a"))).isInstanceOf(Claim.Mismatch.class);
    }

    @Test
    void aRecordWhoseRetentionEndedGivesWay() throws Exception {
        begun("a").commit(response("old"));
        pass(Duration.ofHours(2));
        StoreTransaction transaction = begun("a");
        effect("a");
        transaction.undo(response("refused"));
        assertThat(answered(claim("a"))).isEqualTo(new Claim.Replay(response("refused")));
        pass(Duration.ofHours(2));
        begun("a").commit(response("new"));
        assertThat(answered(claim("a"))).isEqualTo(new Claim.Replay(response("new")));
    }

    @Test
    void anUndoneTakeoverLeavesTheOldRecord() throws Exception {
        begun("a").commit(response("old"));
        pass(Duration.ofHours(2));
        begun("a").rollback();
        assertThat(store.purge(10)).isOne();
    }

    @Test
    void aLeaseOfTheSameKeyIsRespected() throws Exception {
        lease(store.claim(claim("a")));
        assertThat(answered(claim("a"))).isInstanceOf(Claim.InFlight.class);
        pass(Duration.ofMinutes(1));
        assertThat(answered(claim("a"))).isInstanceOf(Claim.Uncertain.class);
    }

    /** What the operation still does after that would stay, whatever it answers. */
    @Test
    void whatIsDoneInPlaceOfATransactionThatWasGivenUpFails() throws Exception {
        StoreTransaction transaction = begun("a");
        effect("a");
        giveUp(transaction);
        assertThatThrownBy(() -> effect("late"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("given up");
        assertThatThrownBy(() -> store.dataSource().getConnection("sa", "")).isInstanceOf(SQLException.class);
        awaitBegun("a").rollback();
        assertThatThrownBy(() -> effect("later")).hasMessageContaining("given up");
        assertThat(effects()).isZero();
        transaction.forget();
        effect("of another request");
        assertThat(effects()).isOne();
    }

    /** As where a batch hands its parts to the service itself. */
    @Test
    void aTransactionWithinAnotherLeavesItAsItWas() throws Exception {
        StoreTransaction outer = begun("a");
        effect("outer");
        StoreTransaction inner = begun("b");
        effect("inner");
        assertThat(inner.commit(response("done"))).isEmpty();
        effect("outer again");
        assertThat(effects()).as("of the inner one alone").isOne();
        outer.rollback();
        assertThat(effects()).isOne();
        effect("outside");
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void aTransactionWithinOneThatIsGivenUpEndsAsItLikes() throws Exception {
        StoreTransaction outer = begun("a");
        effect("outer");
        StoreTransaction inner = begun("b");
        giveUp(outer);
        effect("inner");
        assertThat(inner.commit(response("done"))).isEmpty();
        assertThatThrownBy(() -> effect("outer again")).hasMessageContaining("given up");
        outer.forget();
        assertThat(effects()).isOne();
        awaitBegun("a").rollback();
    }

    private static void giveUp(StoreTransaction transaction) throws InterruptedException {
        Thread other = new Thread(transaction::abort);
        other.start();
        other.join();
    }

    /** As soon as the transaction that has the key is undone. */
    final StoreTransaction awaitBegun(String key) throws Exception {
        Begun begun = store.begin(claim(key));
        for (int i = 0; i < 500 && begun instanceof Begun.Answered; i++) {
            Thread.sleep(20);
            begun = store.begin(claim(key));
        }
        return ((Begun.Open) begun).transaction();
    }

    /** Three parts, of which a library commits the first, rolls back the second, and forgets the third. */
    @Test
    void partsAreKeptAndUndoneApart() throws Exception {
        StoreTransaction transaction = begun("a");
        DataSource joined = store.dataSource();
        try (Connection connection = joined.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, "kept");
            connection.commit();
            insert(connection, "rolled back");
            connection.rollback();
        }
        try (Connection connection = joined.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, "forgotten");
        }
        transaction.commit(response("done"));
        assertThat(effects()).isOne();
        assertThatThrownBy(() -> effectOutside("kept")).isInstanceOf(SQLException.class);
    }

    @Test
    void aFirstPartIsUndoneWithoutASavepointOfItsOwn() throws Exception {
        StoreTransaction transaction = begun("a");
        try (Connection connection = store.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, "rolled back");
            connection.rollback();
            insert(connection, "kept");
            connection.commit();
        }
        transaction.commit(response("done"));
        assertThat(effects()).isOne();
    }

    /** Undoing one would undo the other: nothing of it can be committed, and the caller is told. */
    @Test
    void partsThatCannotBeToldApartAreNotCommitted() throws Exception {
        StoreTransaction transaction = begun("a");
        try (Connection first = store.dataSource().getConnection();
                Connection second = store.dataSource().getConnection()) {
            first.setAutoCommit(false);
            insert(first, "first");
            insert(second, "second");
            first.rollback();
        }
        assertThatThrownBy(() -> transaction.commit(response("done"))).isInstanceOf(IllegalStateException.class);
        assertThat(effects()).isZero();
        begun("a").rollback();
    }

    @Test
    void aBorrowedConnectionBehavesLikeOneOfThePool() throws Exception {
        StoreTransaction transaction = begun("a");
        Connection connection = store.dataSource().getConnection();
        assertThat(connection.getAutoCommit()).isTrue();
        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        assertThatThrownBy(connection::rollback).isInstanceOf(SQLException.class);
        assertThat(connection)
                .isEqualTo(connection)
                .isNotEqualTo(store.dataSource().getConnection());
        connection.close();
        connection.close();
        assertThat(connection.isClosed()).isTrue();
        assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
        Connection kept = store.dataSource().getConnection();
        transaction.rollback();
        assertThat(kept.isClosed()).isTrue();
        assertThatThrownBy(kept::createStatement).isInstanceOf(SQLException.class);
        kept.close();
    }

    /** What persistence libraries do to a connection before they use it. */
    @Test
    void aBorrowerMayAskForWhatTheTransactionIsAnyway() throws Exception {
        StoreTransaction transaction = begun("a");
        try (Connection connection = store.dataSource().getConnection()) {
            insert(connection, "first");
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            Savepoint before = connection.setSavepoint();
            insert(connection, "undone");
            connection.rollback(before);
            insert(connection, "second");
            connection.commit();
            connection.setReadOnly(false);
            connection.setAutoCommit(true);
            assertThat(connection.unwrap(Connection.class)).isNotNull();
        }
        transaction.commit(response("done"));
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void effectsThatAreNotPartOfItAreWarnedOf() throws Exception {
        List<LogRecord> warnings = new ArrayList<>();
        Logger logger = Logger.getLogger(JdbcStore.class.getName());
        logger.setFilter(entry -> !warnings.add(entry));
        try {
            begun("a").commit(response("done"));
            begun("b").commit(response("done"));
            assertThat(warnings).hasSize(1);
            StoreTransaction transaction = begun("c");
            effect("c");
            transaction.commit(response("done"));
            begun("d").undo(response("refused"));
            assertThat(warnings).hasSize(1);
        } finally {
            logger.setFilter(null);
        }
    }

    final StoreTransaction begun(String key) throws Exception {
        Begun begun = store.begin(claim(key));
        assertThat(begun).isInstanceOf(Begun.Open.class);
        return ((Begun.Open) begun).transaction();
    }

    final JdbcStore store() {
        return store;
    }

    private Claim answered(ClaimRequest request) throws Exception {
        Begun begun = store.begin(request);
        assertThat(begun).isInstanceOf(Begun.Answered.class);
        return ((Begun.Answered) begun).claim();
    }

    private static ClaimRequest other(String key) {
        ClaimRequest request = claim(key);
        return new ClaimRequest(
                request.scope(),
                request.operation(),
                Fingerprint.ofBytes(new byte[] {9}),
                UUID.randomUUID(),
                request.lease(),
                request.retention(),
                request.recovery());
    }

    final void effect(String name) throws SQLException {
        try (Connection connection = store.dataSource().getConnection()) {
            insert(connection, name);
        }
    }

    private void effectOutside(String name) throws SQLException {
        try (Connection connection = database().getConnection()) {
            insert(connection, name);
        }
    }

    private static void insert(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO effect VALUES (?)")) {
            statement.setString(1, name);
            statement.executeUpdate();
        }
    }

    final int effects() throws SQLException {
        return Databases.count(database(), "SELECT count(*) FROM effect");
    }
}
