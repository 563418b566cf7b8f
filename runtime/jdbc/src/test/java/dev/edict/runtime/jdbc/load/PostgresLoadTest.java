package dev.edict.runtime.jdbc.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.testkit.load.Load;
import dev.edict.testkit.load.Load.Report;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** {@code -Dedict.load=1000000} is the size that the documentation speaks of. */
class PostgresLoadTest {

    private static final int REQUESTS = Integer.getInteger("edict.load", 20_000);

    @Test
    void nothingIsLeftOver() throws Exception {
        try (HikariDataSource pool = Databases.postgres()) {
            Report report = new Load(REQUESTS, REQUESTS / 100, 16).run(JdbcStore.on(pool));
            System.out.println("PostgreSQL: " + report);
            assertThat(report.faults()).isEmpty();
            assertThat(report.executed()).isPositive();
            assertThat(report.freed()).isPositive();
            assertThat(report.stalled()).isBetween(REQUESTS / 25L, REQUESTS / 16L);
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
            assertThat(pool.getHikariPoolMXBean().getThreadsAwaitingConnection())
                    .isZero();
            assertThat(inProgress(pool)).isZero();
        }
    }

    private static long inProgress(HikariDataSource pool) throws Exception {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM edict_idempotency WHERE operation = 'POST /load' AND state = 'P'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
