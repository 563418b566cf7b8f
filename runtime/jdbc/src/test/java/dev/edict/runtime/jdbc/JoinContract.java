package dev.edict.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent.Mode;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.Disposition;
import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.Execution;
import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.JoinRefusedException;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Effects and the mark of their record in a transaction that somebody else commits, on each kind of database. */
abstract class JoinContract extends JoinFixture {

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
        assertThat(events).doesNotContain(Event.FENCED, Event.MARK_LOST);
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

    /** The effects after it are committed, and the record does not know: nothing says so but the execution itself. */
    @Test
    void aMarkThatWasUndoneToASavepointIsToldOf() throws Exception {
        Execution execution = execute();
        try (Connection connection = begin()) {
            Savepoint before = connection.setSavepoint();
            store.commitWith(execution, connection, HEAD);
            connection.rollback(before);
            act(connection);
            connection.commit();
        }
        assertThat(admit()).isInstanceOf(Admission.InProgress.class);
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
        assertThat(events).containsExactly(Event.CLAIMED, Event.IN_FLIGHT, Event.MARK_LOST, Event.COMPLETED);
        assertThat(admit()).isEqualTo(new Admission.Repeat(CREATED, false));
    }

    @Test
    void aMarkOutlivesASavepointThatIsReleased() throws Exception {
        Execution execution = execute();
        try (Connection connection = begin()) {
            Savepoint before = connection.setSavepoint();
            act(connection);
            store.commitWith(execution, connection, HEAD);
            connection.releaseSavepoint(before);
            connection.commit();
        }
        assertThat(admit()).isEqualTo(new Admission.Repeat(HEAD, true));
        execution.settle(Disposition.STORE, CREATED);
        assertThat(events).doesNotContain(Event.MARK_LOST);
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
        assertThat(events).doesNotContain(Event.MARK_LOST);
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
}
