package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.StoreTransaction;
import dev.edict.runtime.idempotency.TransactionalStore.Begun;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store costs in commits, as the server counts them: in a database of its own, on one connection, with nobody beside it. */
class PostgresCommitsTest {

    private final String name = "counted_" + UUID.randomUUID().toString().replace('-', '_');
    private HikariDataSource observer;
    private Connection connection;
    private DataSource database;
    private JdbcStore store;

    @BeforeEach
    void open() throws Exception {
        observer = Databases.postgres();
        Databases.execute(observer, "CREATE DATABASE " + name);
        String url = observer.getJdbcUrl().replace("/postgres?", "/" + name + "?");
        connection = DriverManager.getConnection(url, "postgres", "");
        database = unclosed(connection);
        for (String statement : SchemaTest.statements("postgresql")) {
            Databases.execute(database, statement);
        }
        Databases.execute(database, "CREATE TABLE effect (name varchar(100))");
        store = JdbcStore.on(database);
        // a worker that vacuums would commit here, too
        Databases.execute(observer, "ALTER SYSTEM SET autovacuum = off");
        Databases.execute(observer, "SELECT pg_reload_conf()");
        while (Databases.count(
                        observer, "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'autovacuum worker'")
                > 0) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void close() throws Exception {
        Databases.execute(observer, "ALTER SYSTEM RESET autovacuum");
        Databases.execute(observer, "SELECT pg_reload_conf()");
        connection.close();
        Databases.execute(observer, "DROP DATABASE " + name + " WITH (FORCE)");
        observer.close();
    }

    @Test
    void aTransactionalExecutionCommitsOnceAsItsBusinessAloneWould() throws Exception {
        assertThat(commitsOf(this::act)).isOne();
        assertThat(commitsOf(() -> {
                    StoreTransaction transaction = ((Begun.Open) store.begin(claim("a"))).transaction();
                    try (Connection joined = store.dataSource().getConnection()) {
                        Databases.count(joined, "INSERT INTO effect VALUES ('a') RETURNING 1");
                    }
                    assertThat(transaction.commit(response("done"))).isEmpty();
                }))
                .isOne();
        assertThat(commitsOf(() -> assertThat(store.begin(claim("a"))).isInstanceOf(Begun.Answered.class)))
                .isZero();
    }

    @Test
    void aRefusalThatIsRecordedCommitsOnce() throws Exception {
        assertThat(commitsOf(() -> {
                    StoreTransaction transaction = ((Begun.Open) store.begin(claim("a"))).transaction();
                    assertThat(transaction.undo(response("refused"))).isEmpty();
                }))
                .isOne();
    }

    @Test
    void aLeasedExecutionCommitsTwiceBesideItsBusinessAndARepeatOnce() throws Exception {
        assertThat(commitsOf(() -> {
                    Claim granted = store.claim(claim("a"));
                    act();
                    store.complete(lease(granted), response("done"));
                }))
                .isEqualTo(3);
        assertThat(commitsOf(() -> assertThat(store.claim(claim("a"))).isInstanceOf(Claim.Replay.class)))
                .isOne();
    }

    private void act() throws Exception {
        Databases.execute(database, "INSERT INTO effect VALUES ('made')");
    }

    private interface Work {
        void run() throws Exception;
    }

    /** The second reading has the commit of the statement that makes it true. */
    private long commitsOf(Work work) throws Exception {
        long before = commits();
        work.run();
        return commits() - before - 1;
    }

    /** A session tells of its commits at the end of a transaction that it is told to tell of, and that has looked at a table. */
    private long commits() throws Exception {
        Databases.execute(database, "SELECT pg_stat_force_next_flush(), count(*) FROM effect");
        return Databases.count(observer, "SELECT xact_commit FROM pg_stat_database WHERE datname = '" + name + "'");
    }

    /** Lends one connection, which stays open. */
    private static DataSource unclosed(Connection one) {
        Connection lent = proxy(
                Connection.class,
                (method, arguments) -> method.getName().equals("close") ? null : method.invoke(one, arguments));
        return proxy(DataSource.class, (method, arguments) -> lent);
    }

    private interface Handler {
        Object invoke(Method method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return handler.invoke(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
