package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.lease;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.StoreException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed (SIGKILL, so that it writes nothing more) in the middle of work, and started on the same files. */
class PostgresCrashTest {

    private static final int WORKERS = 4;
    private static final int COMPLETED_BEFORE_THE_CRASH = 200;

    /** What the store has answered; whatever it answered must be true after the crash. */
    private final Queue<String> completed = new ConcurrentLinkedQueue<>();

    private final Queue<String> claimed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger gone = new AtomicInteger();
    private final CountDownLatch busy = new CountDownLatch(COMPLETED_BEFORE_THE_CRASH);

    @Test
    void nothingThatWasAnsweredIsLost(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        int port;
        try (EmbeddedPostgres server = Databases.postgres(data, 0)) {
            port = server.getPort();
            Databases.migrate(server.getPostgresDatabase(), "postgresql");
            try (HikariDataSource pool = Databases.pool(server.getJdbcUrl("postgres", "postgres"), "postgres")) {
                IdempotencyStore store = JdbcStore.on(pool);
                assertThat(store.capabilities().durable()).isTrue();
                ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < WORKERS; i++) {
                    int worker = i;
                    running.add(workers.submit(() -> workUntilTheStoreIsGone(store, "worker-" + worker + "-")));
                }
                assertThat(busy.await(60, TimeUnit.SECONDS)).isTrue();
                Databases.kill(data);
                for (Future<?> worker : running) {
                    assertThat(worker).as("a worker whose server is gone").succeedsWithin(Duration.ofMinutes(1));
                }
                workers.shutdown();
                assertThat(gone).hasValue(WORKERS);
            }
        }
        try (EmbeddedPostgres server = Databases.postgres(data, port);
                HikariDataSource pool = Databases.pool(server.getJdbcUrl("postgres", "postgres"), "postgres")) {
            IdempotencyStore store = JdbcStore.on(pool);
            for (String key : completed) {
                assertThat(store.claim(claim(key))).isEqualTo(new Claim.Replay(response(key)));
            }
            for (String key : claimed) {
                assertThat(store.claim(claim(key))).isNotInstanceOf(Claim.Acquired.class);
            }
        }
    }

    private void workUntilTheStoreIsGone(IdempotencyStore store, String prefix) {
        try {
            for (int i = 0; ; i++) {
                String key = prefix + i;
                Claim claim = store.claim(claim(key));
                claimed.add(key);
                store.complete(lease(claim), response(key));
                completed.add(key);
                busy.countDown();
            }
        } catch (StoreException theServerIsGone) {
            gone.incrementAndGet();
        }
    }
}
