package dev.edict.runtime.jdbc.history;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.testkit.history.WorkerProcess;
import java.time.Duration;

/** The main class of a process of workers on PostgreSQL. */
final class PostgresWorkers {

    static final Duration LEASE = Duration.ofMillis(300);
    static final int WORKERS = 4;

    private static final int POOL_WAIT_MILLIS = 500;

    private PostgresWorkers() {}

    public static void main(String[] arguments) throws Exception {
        try (HikariDataSource pool = pool(arguments[0])) {
            WorkerProcess.work(JdbcStore.on(pool), LEASE, WORKERS, Long.parseLong(arguments[1]));
        }
    }

    static HikariDataSource pool(String url) {
        HikariDataSource pool = Databases.pool(url, "postgres");
        pool.setConnectionTimeout(POOL_WAIT_MILLIS);
        return pool;
    }
}
