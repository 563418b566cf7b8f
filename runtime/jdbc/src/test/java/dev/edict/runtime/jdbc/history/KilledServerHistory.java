package dev.edict.runtime.jdbc.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.testkit.history.Event;
import dev.edict.testkit.history.Event.Kind;
import dev.edict.testkit.history.HistoryChecker;
import dev.edict.testkit.history.Violation;
import dev.edict.testkit.history.WorkerProcess;
import dev.edict.testkit.history.Workload;
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
abstract class KilledServerHistory {

    private static final long SEED = 7;

    final Queue<Event> history = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);

    /** A server with the table of records, and what is done to it. */
    interface Server extends AutoCloseable {

        String url();

        String user();

        /** As {@code kill -9}. */
        void kill() throws Exception;

        /** On the same port, with what is on its disk. */
        void restart() throws Exception;

        @Override
        void close() throws Exception;
    }

    abstract Server start(Path folder) throws Exception;

    @Test
    void couldHaveHappened(@TempDir Path folder) throws Exception {
        try (Server server = start(folder)) {
            assertThat(violations(server)).isEmpty();
        }
        for (Kind kind : new Kind[] {
            Kind.ACQUIRED,
            Kind.REPLAYED,
            Kind.COMMITTED_ONLY,
            Kind.IN_FLIGHT,
            Kind.MISMATCH,
            Kind.UNCERTAIN,
            Kind.FENCED,
            Kind.MARKED,
            Kind.QUARANTINED,
            Kind.COMPLETED,
            Kind.WITHDRAWN,
            Kind.LISTED,
            Kind.CLAIM_LOST
        }) {
            assertThat(history).as("some %s", kind).anyMatch(event -> event.kind() == kind);
        }
        assertThat(history)
                .as("some resolution")
                .anyMatch(event -> event.kind() == Kind.TOOK_EFFECT || event.kind() == Kind.NOTHING_HAPPENED);
    }

    final List<Violation> violations(Server server) throws Exception {
        ExecutorService own = Executors.newSingleThreadExecutor();
        try (HikariDataSource pool = JdbcWorkers.pool(server.url(), server.user());
                WorkerProcess steady = workers(server, SEED + 1);
                WorkerProcess stopped = workers(server, SEED + 2)) {
            Workload workload =
                    new Workload(JdbcStore.on(pool), JdbcWorkers.LEASE, JdbcWorkers.WORKERS, SEED, history::add);
            Future<?> working = own.submit(() -> {
                workload.run(goesOn::get);
                return null;
            });
            work();
            stopped.pause(JdbcWorkers.LEASE.multipliedBy(3));
            server.kill();
            awaitLosses();
            server.restart();
            work();
            stopped.pause(JdbcWorkers.LEASE.multipliedBy(3));
            work();
            goesOn.set(false);
            working.get(30, TimeUnit.SECONDS);
            steady.finish();
            stopped.finish();
            // a record that was lost with the server shows when its request comes again
            workload.askAgain(List.copyOf(history));
        } finally {
            own.shutdownNow();
        }
        return HistoryChecker.check(history, JdbcWorkers.LEASE, Workload::reexecutes);
    }

    /** The same of workers of this process alone, who do nothing after the kill but ask again. */
    final List<Violation> violationsOfOneProcess(Server server) throws Exception {
        try (HikariDataSource pool = JdbcWorkers.pool(server.url(), server.user())) {
            Workload workload =
                    new Workload(JdbcStore.on(pool), JdbcWorkers.LEASE, JdbcWorkers.WORKERS, SEED, history::add);
            workload.run(() -> history.stream()
                            .filter(event -> event.kind() == Kind.REPLAYED)
                            .count()
                    < 20);
            server.kill();
            server.restart();
            workload.askAgain(List.copyOf(history));
        }
        return HistoryChecker.check(history, JdbcWorkers.LEASE, Workload::reexecutes);
    }

    private WorkerProcess workers(Server server, long seed) throws Exception {
        return new WorkerProcess(JdbcWorkers.class, history::add, server.url(), server.user(), Long.toString(seed));
    }

    /** For some leases, and until something was done. */
    private void work() throws InterruptedException {
        int before = history.size();
        TimeUnit.MILLISECONDS.sleep(JdbcWorkers.LEASE.toMillis() * 6);
        while (history.size() < before + 500) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void awaitLosses() throws InterruptedException {
        while (history.stream().noneMatch(event -> event.kind() == Kind.CLAIM_LOST)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
