package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoreTransaction;
import dev.edict.runtime.idempotency.TransactionalStore.Begun;
import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections that go silent in use end the wait of who uses them, and no more than that. */
@Timeout(60)
abstract class LostNetworkContract {

    /** More than the store waits for one word, less than a network takes to give a connection up. */
    private static final Duration SOON = Duration.ofSeconds(20);

    abstract HikariDataSource database();

    private HikariDataSource through(Network network) {
        String url = database().getJdbcUrl();
        int port = port();
        return Databases.pool(
                url.replace(":" + port + "/", ":" + network.port() + "/"),
                database().getUsername());
    }

    private int port() {
        return URI.create(database().getJdbcUrl().substring("jdbc:".length())).getPort();
    }

    @Test
    void nobodyWaitsForEver() throws Exception {
        Databases.execute(database(), "DELETE FROM edict_idempotency");
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Network network = new Network(port());
                HikariDataSource pool = through(network)) {
            JdbcStore store = JdbcStore.on(pool);
            Lease lease = lease(store.claim(claim("renewed")));
            StoreTransaction transaction = threads.submit(() -> ((Begun.Open) store.begin(claim("a"))).transaction())
                    .get();
            useThreeAtOnce(pool);
            network.loseConnections();
            List<Callable<Object>> calls = List.of(
                    () -> store.claim(claim("claimed")),
                    () -> store.renew(lease, Duration.ofSeconds(30)),
                    () -> store.begin(claim("begun")),
                    () -> transaction.commit(response("done")));
            List<Future<Object>> ends = threads.invokeAll(calls, SOON.toSeconds(), TimeUnit.SECONDS);
            for (Future<Object> end : ends) {
                assertThat(end.isCancelled()).isFalse();
                assertThat(end)
                        .failsWithin(Duration.ZERO)
                        .withThrowableOfType(Exception.class)
                        .withCauseInstanceOf(StoreException.class);
            }
            assertThat(store.claim(claim("another"))).isInstanceOf(Claim.Acquired.class);
        } finally {
            threads.shutdownNow();
        }
    }

    /** A pool that has used a connection just now does not ask whether it is alive. */
    private static void useThreeAtOnce(HikariDataSource pool) throws Exception {
        try (Connection one = pool.getConnection();
                Connection two = pool.getConnection();
                Connection three = pool.getConnection()) {
            for (Connection connection : List.of(one, two, three)) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
    }

    /** What an operation asks of the database may last as long as it likes. */
    @Test
    void statementsOfOthersHaveTheTimeThatTheyHad() throws Exception {
        Databases.execute(database(), "DELETE FROM edict_idempotency");
        try (HikariDataSource pool =
                Databases.pool(database().getJdbcUrl(), database().getUsername())) {
            JdbcStore store = JdbcStore.on(pool);
            store.claim(claim("a"));
            StoreTransaction transaction = ((Begun.Open) store.begin(claim("b"))).transaction();
            try (Connection connection = store.dataSource().getConnection()) {
                assertThat(connection.getNetworkTimeout()).isZero();
                connection.setNetworkTimeout(Runnable::run, 123_456);
            }
            transaction.rollback();
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getNetworkTimeout()).isZero();
            }
        }
    }
}
