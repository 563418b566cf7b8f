package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.zaxxer.hikari.HikariDataSource;
import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.Disposition;
import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.Execution;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.JoinRefusedException;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Narayana commits, with Agroal's pool and PostgreSQL. */
@Timeout(60)
class ContainerTransactionsTest {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::postgres);

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Fingerprint ONE = Fingerprint.ofBytes(new byte[] {1, 1});
    private static final Policy POLICY =
            Policy.keyed("POST", "/orders").recovery(Recovery.REEXECUTE).build();
    private static final StoredResponse HEAD = StoredResponse.ofHead(201, new HeaderLine("location", "/orders/1"));

    private static TransactionManager transactions;
    private static TransactionSynchronizationRegistry registry;
    private static AgroalDataSource pool;

    private final Scope scope =
            Scope.of(null, "alice", "POST /orders", UUID.randomUUID().toString());
    private JdbcStore store;
    private IdempotencyEngine engine;
    private ContainerTransactions container;

    @BeforeAll
    static void startContainer(@TempDir Path folder) throws Exception {
        arjPropertyManager.getCoreEnvironmentBean().setNodeIdentifier("1");
        arjPropertyManager.getObjectStoreEnvironmentBean().setObjectStoreDir(folder.toString());
        transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
        registry = new com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple();
        HikariDataSource database = DATABASE.pool();
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(5)
                        .transactionIntegration(new NarayanaTransactionIntegration(transactions, registry))
                        .connectionFactoryConfiguration(factory ->
                                factory.jdbcUrl(database.getJdbcUrl()).principal(new NamePrincipal("postgres")))));
    }

    @AfterAll
    static void stopContainer() {
        pool.close();
    }

    @BeforeEach
    void open() throws Exception {
        Databases.execute(DATABASE.pool(), "DELETE FROM edict_idempotency");
        Databases.execute(DATABASE.pool(), "DROP TABLE IF EXISTS effect");
        Databases.execute(DATABASE.pool(), "CREATE TABLE effect (name VARCHAR(100))");
        store = JdbcStore.on(DATABASE.pool());
        engine = new IdempotencyEngine(store, EngineSettings.defaults());
        container = new ContainerTransactions(store, pool, registry);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void effectsAndMarkAreCommittedTogether() throws Exception {
        Execution execution = execute();
        transactions.begin();
        container.join(execution, HEAD);
        act();
        assertThat(admit()).isInstanceOf(Admission.InProgress.class);
        transactions.commit();
        assertThat(effects()).isOne();
        assertThat(admit()).isEqualTo(new Admission.Repeat(HEAD, true));
        execution.settle(Disposition.STORE, response("made"));
        assertThat(admit()).isEqualTo(new Admission.Repeat(response("made"), false));
    }

    @Test
    void aRollbackLeavesTheRecordAsItWas() throws Exception {
        Execution execution = execute();
        transactions.begin();
        container.join(execution, HEAD);
        act();
        transactions.rollback();
        assertThat(effects()).isZero();
        assertThat(admit()).isInstanceOf(Admission.InProgress.class);
        execution.settle(Disposition.RELEASE, response("sorry"));
        assertThat(admit()).isInstanceOf(Admission.Execute.class);
    }

    @Test
    void whoWasOvertakenCannotCommit() throws Exception {
        Execution first = execute();
        Databases.age(DATABASE.pool(), LEASE.plusSeconds(1));
        Execution second = execute();
        transactions.begin();
        container.join(first, HEAD);
        act();
        assertThatThrownBy(transactions::commit)
                .isInstanceOf(RollbackException.class)
                .hasStackTraceContaining(JoinRefusedException.class.getName());
        assertThat(effects()).isZero();
        assertThat(first.isLost()).isTrue();
        second.settle(Disposition.STORE, response("made"));
        assertThat(admit()).isEqualTo(new Admission.Repeat(response("made"), false));
    }

    @Test
    void withoutATransactionThereIsNothingToJoin() throws Exception {
        Execution execution = execute();
        assertThatThrownBy(() -> container.join(execution, HEAD)).isInstanceOf(IllegalStateException.class);
        transactions.begin();
        transactions.setRollbackOnly();
        assertThatThrownBy(() -> container.join(execution, HEAD)).isInstanceOf(IllegalStateException.class);
        transactions.rollback();
    }

    private Admission admit() {
        return engine.admit(POLICY, scope, ONE);
    }

    private Execution execute() {
        return ((Admission.Execute) admit()).execution();
    }

    private static void act() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO effect VALUES ('made')");
        }
    }

    private static int effects() throws SQLException {
        try (Connection connection = DATABASE.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM effect")) {
            row.next();
            return row.getInt(1);
        }
    }
}
