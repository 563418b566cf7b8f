package dev.edict.runtime.jdbc.history;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.testkit.history.WorkerProcess;
import java.time.Duration;

/** The main class of a process of workers on a database. */
final class JdbcWorkers {

    static final Duration LEASE = Duration.ofMillis(300);
    static final int WORKERS = 4;

    private static final int POOL_WAIT_MILLIS = 500;

    private JdbcWorkers() {}

    public static void main(String[] arguments) throws Exception {
        try (HikariDataSource pool = pool(arguments[0], arguments[1])) {
            WorkerProcess.work(JdbcStore.on(pool), LEASE, WORKERS, Long.parseLong(arguments[2]));
        }
    }

    static HikariDataSource pool(String url, String user) {
        HikariDataSource pool = Databases.pool(url, user);
        pool.setConnectionTimeout(POOL_WAIT_MILLIS);
        return pool;
    }
}
