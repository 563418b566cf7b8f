package dev.edict.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.Disposition;
import dev.edict.runtime.idempotency.Execution;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.JoinRefusedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Narayana commits, with Agroal's pool and PostgreSQL. */
class ContainerTransactionsTest extends JoinFixture {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::postgres);

    private static Container container;
    private static TransactionManager transactions;

    private ContainerTransactions joining;

    @Override
    HikariDataSource database() {
        return DATABASE.pool();
    }

    @BeforeAll
    static void startContainer(@TempDir Path folder) throws Exception {
        container = new Container(DATABASE.pool().getJdbcUrl(), folder);
        transactions = container.transactions;
    }

    @AfterAll
    static void stopContainer() {
        container.close();
    }

    @BeforeEach
    void join() {
        joining = new ContainerTransactions(store, container.pool, container.registry);
    }

    @Test
    void effectsAndMarkAreCommittedTogether() throws Exception {
        Execution execution = execute();
        transactions.begin();
        joining.join(execution, HEAD);
        container.act();
        assertThat(admit()).isInstanceOf(Admission.InProgress.class);
        transactions.commit();
        assertThat(effects()).isOne();
        assertThat(admit()).isEqualTo(new Admission.Repeat(HEAD, true));
        execution.settle(Disposition.STORE, CREATED);
        assertThat(admit()).isEqualTo(new Admission.Repeat(CREATED, false));
        assertThat(events).doesNotContain(Event.MARK_LOST);
    }

    @Test
    void aRollbackLeavesTheRecordAsItWas() throws Exception {
        Execution execution = execute();
        transactions.begin();
        joining.join(execution, HEAD);
        container.act();
        transactions.rollback();
        assertThat(effects()).isZero();
        assertThat(admit()).isInstanceOf(Admission.InProgress.class);
        execution.settle(Disposition.RELEASE, FAILED);
        assertThat(admit()).isInstanceOf(Admission.Execute.class);
    }

    @Test
    void whoWasOvertakenCannotCommit() throws Exception {
        Execution first = execute();
        Databases.age(DATABASE.pool(), LEASE.plusSeconds(1));
        Execution second = execute();
        transactions.begin();
        joining.join(first, HEAD);
        container.act();
        assertThatThrownBy(transactions::commit)
                .isInstanceOf(RollbackException.class)
                .hasStackTraceContaining(JoinRefusedException.class.getName());
        assertThat(effects()).isZero();
        assertThat(first.isLost()).isTrue();
        second.settle(Disposition.STORE, CREATED);
        assertThat(admit()).isEqualTo(new Admission.Repeat(CREATED, false));
    }

    /** As {@code REQUIRES_NEW} does: what is committed in between says nothing of the transaction that was joined. */
    @Test
    void theMarkIsThatOfTheTransactionThatWasJoined() throws Exception {
        Execution rolledBack = execute();
        transactions.begin();
        joining.join(rolledBack, HEAD);
        Transaction outer = transactions.suspend();
        transactions.begin();
        container.act();
        transactions.commit();
        transactions.resume(outer);
        container.act();
        transactions.rollback();
        assertThat(effects()).isOne();
        assertThat(admit()).isInstanceOf(Admission.InProgress.class);
        rolledBack.settle(Disposition.RELEASE, FAILED);

        Execution committed = execute();
        transactions.begin();
        joining.join(committed, HEAD);
        outer = transactions.suspend();
        transactions.begin();
        container.act();
        transactions.rollback();
        transactions.resume(outer);
        container.act();
        transactions.commit();
        assertThat(admit()).isEqualTo(new Admission.Repeat(HEAD, true));
        assertThat(effects()).isEqualTo(2);
    }

    /** Both have effects: the first commit marks the record, the second finds it marked. */
    @Test
    void aTransactionAndTheOneThatSuspendsItCanBothBeJoined() throws Exception {
        Execution execution = execute();
        transactions.begin();
        joining.join(execution, HEAD);
        Transaction outer = transactions.suspend();
        transactions.begin();
        joining.join(execution, HEAD);
        container.act();
        transactions.commit();
        assertThat(admit()).isEqualTo(new Admission.Repeat(HEAD, true));
        transactions.resume(outer);
        container.act();
        transactions.commit();
        assertThat(effects()).isEqualTo(2);
        execution.settle(Disposition.STORE, CREATED);
        assertThat(events).doesNotContain(Event.MARK_LOST, Event.FENCED);
    }

    @Test
    void aPoolThatTakesNoPartIsRefused() throws Exception {
        ContainerTransactions wrong = new ContainerTransactions(store, DATABASE.pool(), container.registry);
        Execution execution = execute();
        transactions.begin();
        wrong.join(execution, HEAD);
        container.act();
        assertThatThrownBy(transactions::commit)
                .isInstanceOf(RollbackException.class)
                .hasStackTraceContaining("commits each statement");
        assertThat(effects()).isZero();
    }

    /** Its connections begin a transaction of their own, which nobody commits. */
    @Test
    void aPoolThatTakesNoPartAndDoesNotCommitByItselfIsToldOf() throws Exception {
        Execution execution = execute();
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(DATABASE.pool().getJdbcUrl());
        settings.setUsername("postgres");
        settings.setAutoCommit(false);
        settings.setMaximumPoolSize(1);
        try (HikariDataSource without = new HikariDataSource(settings)) {
            ContainerTransactions wrong = new ContainerTransactions(store, without, container.registry);
            transactions.begin();
            wrong.join(execution, HEAD);
            container.act();
            transactions.commit();
        }
        execution.settle(Disposition.STORE, CREATED);
        assertThat(events).containsExactly(Event.CLAIMED, Event.MARK_LOST, Event.COMPLETED);
    }

    @Test
    void withoutATransactionThereIsNothingToJoin() throws Exception {
        Execution execution = execute();
        assertThatThrownBy(() -> joining.join(execution, HEAD)).isInstanceOf(IllegalStateException.class);
        transactions.begin();
        transactions.setRollbackOnly();
        assertThatThrownBy(() -> joining.join(execution, HEAD)).isInstanceOf(IllegalStateException.class);
        transactions.rollback();
    }
}
