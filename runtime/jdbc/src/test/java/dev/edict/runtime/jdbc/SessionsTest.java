package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.TransactionalStore.Begun;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a database has undone is asked for again, and nothing else is: it may have happened. */
class SessionsTest {

    private final HikariDataSource database = Databases.h2();
    private JdbcStore store;
    private String state;
    private int failures;
    private boolean withoutNetworkTimeout;

    @BeforeEach
    void open() throws Exception {
        store = JdbcStore.on(proxy(DataSource.class, database));
    }

    @AfterEach
    void close() {
        assertThat(database.getHikariPoolMXBean().getActiveConnections()).isZero();
        database.close();
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare") && failures > 0) {
                        failures--;
                        throw new SQLException("undone", state);
                    }
                    if (method.getName().endsWith("NetworkTimeout") && withoutNetworkTimeout) {
                        throw new SQLFeatureNotSupportedException("as of pools and drivers that know none");
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void fail(int times, String sqlState) {
        failures = times;
        state = sqlState;
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void whatWasUndoneIsTriedAgain(String undone) throws Exception {
        fail(4, undone);
        Lease lease = lease(store.claim(claim("a")));
        fail(4, undone);
        assertThat(store.complete(lease, response("done"))).isEqualTo(Outcome.DONE);
        fail(1, undone);
        assertThat(store.claim(claim("a"))).isEqualTo(new Claim.Replay(response("done")));
    }

    @Test
    void butNotForEver() throws Exception {
        fail(1_000, "40001");
        assertThat(store.claim(claim("a"))).isInstanceOf(Claim.InFlight.class);
        assertThat(failures).isGreaterThan(900);
        fail(0, "");
        Lease lease = lease(store.claim(claim("a")));
        fail(1_000, "40001");
        assertThatThrownBy(() -> store.complete(lease, response("done"))).isInstanceOf(StoreException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"57014", "08006", "23505"})
    void whatMayHaveHappenedIsNot(String unknown) {
        fail(1, unknown);
        assertThatThrownBy(() -> store.claim(claim("a"))).isInstanceOf(StoreException.class);
    }

    @Test
    void aDriverNeedsNoNetworkTimeout() throws Exception {
        withoutNetworkTimeout = true;
        Lease lease = lease(store.claim(claim("a")));
        assertThat(store.complete(lease, response("done"))).isEqualTo(Outcome.DONE);
        assertThat(store.begin(claim("a"))).isInstanceOf(Begun.Answered.class);
    }
}
