package dev.edict.runtime.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.testkit.history.Event;
import dev.edict.testkit.history.Event.Kind;
import dev.edict.testkit.history.HistoryChecker;
import dev.edict.testkit.history.Violation;
import dev.edict.testkit.history.Violation.Invariant;
import dev.edict.testkit.history.WorkerProcess;
import dev.edict.testkit.history.Workload;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workers of two processes, one of which is stopped now and then, on a server that is killed and started again. */
@Timeout(120)
class RedisHistoryTest {

    private static final long SEED = 11;

    private final Queue<Event> history = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);

    @TempDir
    Path folder;

    @Test
    void whatIsOnItsDiskCouldHaveHappened() throws Exception {
        assertThat(violations("--appendonly", "yes", "--appendfsync", "always")).isEmpty();
        for (Kind kind : new Kind[] {
            Kind.ACQUIRED,
            Kind.REPLAYED,
            Kind.IN_FLIGHT,
            Kind.MISMATCH,
            Kind.UNCERTAIN,
            Kind.CLAIM_LOST,
            Kind.FENCED,
            Kind.RENEWED,
            Kind.RELEASED,
            Kind.COMPLETED
        }) {
            assertThat(history).as("some %s", kind).anyMatch(event -> event.kind() == kind);
        }
    }

    /** The control, and why the store does not declare itself durable: so Redis runs unless it is told otherwise. */
    @Test
    void whatIsInItsMemoryAloneIsFoundForgotten() throws Exception {
        assertThat(violations()).extracting(Violation::invariant).contains(Invariant.ONE_RECORD);
    }

    private List<Violation> violations(String... options) throws Exception {
        try (RedisServer server = RedisServer.redis7(folder, options);
                RedisStore store = RedisStore.at(server.address());
                WorkerProcess stopped = new WorkerProcess(
                        RedisWorkers.class, history::add, server.address().toString(), Long.toString(SEED + 1))) {
            Workload own = new Workload(store, RedisWorkers.LEASE, RedisWorkers.WORKERS, SEED, history::add);
            Thread working = new Thread(() -> run(own));
            working.start();
            work();
            stopped.pause(RedisWorkers.LEASE.multipliedBy(3));
            server.kill();
            awaitLosses();
            server.start();
            work();
            stopped.pause(RedisWorkers.LEASE.multipliedBy(3));
            work();
            goesOn.set(false);
            working.join();
            stopped.finish();
            own.askAgain(List.copyOf(history));
        } finally {
            goesOn.set(false);
        }
        return HistoryChecker.check(history, RedisWorkers.LEASE, Workload::reexecutes);
    }

    private void run(Workload workload) {
        try {
            workload.run(goesOn::get);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** For some leases, and until something was done. */
    private void work() throws InterruptedException {
        int before = history.size();
        TimeUnit.MILLISECONDS.sleep(RedisWorkers.LEASE.toMillis() * 6);
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
