package dev.edict.runtime.jdbc.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.testkit.history.Event;
import dev.edict.testkit.history.Event.Kind;
import dev.edict.testkit.history.HistoryChecker;
import dev.edict.testkit.history.WorkerProcess;
import dev.edict.testkit.history.Workload;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workers of three processes, one of which is stopped now and then, on a server that is killed and started again. */
@Timeout(120)
class PostgresHistoryTest {

    private static final long SEED = 7;

    private final Queue<Event> history = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);

    @Test
    void couldHaveHappened(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        EmbeddedPostgres server = Databases.postgres(data, 0);
        int port = server.getPort();
        Databases.migrate(server.getPostgresDatabase(), "postgresql");
        String url = server.getJdbcUrl("postgres", "postgres");
        ExecutorService own = Executors.newSingleThreadExecutor();
        try (HikariDataSource pool = PostgresWorkers.pool(url);
                WorkerProcess steady = workers(url, SEED + 1);
                WorkerProcess stopped = workers(url, SEED + 2)) {
            Workload workload = new Workload(
                    JdbcStore.on(pool), PostgresWorkers.LEASE, PostgresWorkers.WORKERS, SEED, history::add);
            Future<?> working = own.submit(() -> {
                workload.run(goesOn::get);
                return null;
            });
            work();
            stopped.pause(PostgresWorkers.LEASE.multipliedBy(3));
            Databases.kill(data);
            server.close();
            server = Databases.postgres(data, port);
            long lost = history.stream()
                    .filter(event -> event.kind() == Kind.CLAIM_LOST)
                    .count();
            assertThat(lost).as("claims while the server was gone").isPositive();
            work();
            stopped.pause(PostgresWorkers.LEASE.multipliedBy(3));
            work();
            goesOn.set(false);
            working.get(30, TimeUnit.SECONDS);
            steady.finish();
            stopped.finish();
            // a record that was lost with the server shows when its request comes again
            workload.askAgain(List.copyOf(history));
        } finally {
            own.shutdownNow();
            server.close();
        }
        assertThat(HistoryChecker.check(history, PostgresWorkers.LEASE, Workload::reexecutes))
                .isEmpty();
        for (Kind kind : new Kind[] {
            Kind.ACQUIRED, Kind.REPLAYED, Kind.IN_FLIGHT, Kind.MISMATCH, Kind.UNCERTAIN, Kind.FENCED, Kind.COMPLETED
        }) {
            assertThat(history).as("some %s", kind).anyMatch(event -> event.kind() == kind);
        }
    }

    private WorkerProcess workers(String url, long seed) throws Exception {
        return new WorkerProcess(PostgresWorkers.class, history::add, url, Long.toString(seed));
    }

    /** For some leases, and until something was done. */
    private void work() throws InterruptedException {
        int before = history.size();
        TimeUnit.MILLISECONDS.sleep(PostgresWorkers.LEASE.toMillis() * 6);
        while (history.size() < before + 500) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
