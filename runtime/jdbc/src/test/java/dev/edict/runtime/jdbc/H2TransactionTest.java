package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.StoreTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2TransactionTest extends TransactionContract {

    private static final CountDownLatch RUNS = new CountDownLatch(1);
    private static final CountDownLatch MAY_END = new CountDownLatch(1);

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::h2);

    @Override
    HikariDataSource database() {
        return DATABASE.pool();
    }

    @Test
    void aSchemaThatAnOperationChoosesIsTheOneOfItsConnection() throws Exception {
        Databases.execute(database(), "CREATE SCHEMA elsewhere");
        Databases.execute(database(), "CREATE TABLE elsewhere.effect (name VARCHAR(100))");
        StoreTransaction transaction = begun("a");
        try (Connection connection = store().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setSchema("ELSEWHERE");
            statement.execute("INSERT INTO effect VALUES ('there')");
        }
        effect("here");
        assertThat(transaction.commit(response("done"))).isEmpty();
        assertThat(Databases.count(database(), "SELECT count(*) FROM elsewhere.effect"))
                .isOne();
        assertThat(effects()).isOne();
        StoreTransaction misled = begun("b");
        sql("SET SCHEMA elsewhere");
        assertThatThrownBy(() -> misled.commit(response("done"))).isInstanceOf(IllegalStateException.class);
        database().getHikariPoolMXBean().softEvictConnections();
        assertThat(effects()).isOne();
        StoreTransaction failing = begun("c");
        store().dataSource().getConnection().setSchema("ELSEWHERE");
        failing.rollback();
        assertThat(effects()).as("in the schema of the pool").isOne();
    }

    @Test
    void theSchemaOfAConnectionStaysWhenAnotherOneIsClosed() throws Exception {
        Databases.execute(database(), "CREATE SCHEMA tenant");
        Databases.execute(database(), "CREATE TABLE tenant.effect (name VARCHAR(100))");
        StoreTransaction transaction = begun("a");
        try (Connection outer = store().dataSource().getConnection()) {
            outer.setSchema("TENANT");
            try (Connection inner = store().dataSource().getConnection()) {
                inner.setSchema("TENANT");
            }
            try (Statement statement = outer.createStatement()) {
                statement.execute("INSERT INTO effect VALUES ('there')");
            }
        }
        assertThat(transaction.commit(response("done"))).isEmpty();
        assertThat(Databases.count(database(), "SELECT count(*) FROM tenant.effect"))
                .isOne();
        assertThat(effects()).isZero();
    }

    /** What the database calls. */
    public static final class Procedures {

        private Procedures() {}

        public static void lasts() throws InterruptedException {
            RUNS.countDown();
            MAY_END.await();
        }
    }

    /** Its driver can interrupt none; who gives a transaction up has leases to renew. */
    @Test
    void whoGivesATransactionUpWaitsForNoStatement() throws Exception {
        Databases.execute(database(), "CREATE ALIAS lasts FOR '" + Procedures.class.getName() + ".lasts'");
        StoreTransaction transaction = begun("a");
        Connection lent = store().dataSource().getConnection();
        Thread operation = new Thread(() -> {
            try (Statement statement = lent.createStatement()) {
                statement.execute("CALL lasts()");
            } catch (SQLException e) {
                // as it likes
            }
        });
        operation.start();
        assertThat(RUNS.await(20, TimeUnit.SECONDS)).isTrue();
        Thread heart = new Thread(transaction::abort);
        heart.start();
        heart.join(Duration.ofSeconds(5).toMillis());
        assertThat(heart.isAlive()).isFalse();
        MAY_END.countDown();
        operation.join();
        transaction.forget();
        awaitBegun("a").rollback();
    }
}
