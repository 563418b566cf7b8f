package dev.edict.runtime.jdbc.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.StoreTransaction;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.TransactionalStore.Begun;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.testkit.store.Requests;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workers that commit, undo, roll back and lose transactions of the same keys, on a server that is killed and started again.
 * In the end each key has one effect and its record, or neither.
 */
@Timeout(120)
class TransactionHistoryTest {

    private static final int WORKERS = 6;
    private static final int KEYS_AT_ONCE = 4;
    private static final int BEGUN_A_KEY = 60;

    /** What was answered for a key, by all workers: the successes, and the refusals. */
    private final Map<String, Set<String>> told = new ConcurrentHashMap<>();

    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);

    @Test
    void anEffectAndItsRecordOrNeither(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        EmbeddedPostgres server = server(data, 0);
        int port = server.getPort();
        try (HikariDataSource pool = Databases.pool(server.getJdbcUrl("postgres", "postgres"), "postgres")) {
            JdbcStore store = JdbcStore.on(pool);
            pool.setConnectionTimeout(500);
            ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
            List<Future<?>> running = start(workers, store, store.dataSource());
            awaitWork(600);
            Databases.kill(data);
            server.close();
            server = server(data, port);
            awaitWork(begun.get() + 600);
            finish(workers, running);
            assertThat(lost).hasPositiveValue();
            assertThat(wrong(store, pool)).isEmpty();
            assertThat(told.values()).anyMatch(answers -> answers.toString().contains("done"));
        } finally {
            server.close();
        }
    }

    /** The control: effects on connections of their own, as with any store that only seems to join the transaction. */
    @Test
    void effectsOutsideTheTransactionAreFound() throws Exception {
        try (HikariDataSource pool = Databases.postgres()) {
            Databases.execute(pool, "DROP TABLE IF EXISTS effect");
            Databases.execute(pool, "CREATE TABLE effect (name varchar(100))");
            JdbcStore store = JdbcStore.on(pool);
            ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
            List<Future<?>> running = start(workers, store, pool);
            awaitWork(300);
            finish(workers, running);
            assertThat(wrong(store, pool)).isNotEmpty();
        }
    }

    private static EmbeddedPostgres server(Path data, int port) throws Exception {
        EmbeddedPostgres server = Databases.postgres(data, port);
        Databases.migrate(server.getPostgresDatabase(), "postgresql");
        Databases.execute(server.getPostgresDatabase(), "CREATE TABLE IF NOT EXISTS effect (name varchar(100))");
        return server;
    }

    private List<Future<?>> start(ExecutorService workers, JdbcStore store, DataSource effects) {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            Random random = new Random(i);
            running.add(workers.submit(() -> {
                while (goesOn.get()) {
                    String key = "key-" + begun.incrementAndGet() / BEGUN_A_KEY + "-" + random.nextInt(KEYS_AT_ONCE);
                    try {
                        work(store, effects, key, random);
                    } catch (StoreException | SQLException e) {
                        lost.incrementAndGet();
                    }
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(5));
                }
                return null;
            }));
        }
        return running;
    }

    private void work(JdbcStore store, DataSource effects, String key, Random random) throws Exception {
        Begun answer = store.begin(Requests.claim(key));
        if (answer instanceof Begun.Answered answered) {
            if (answered.claim() instanceof Claim.Replay replay) {
                tell(key, replay.response());
            }
            return;
        }
        StoreTransaction transaction = ((Begun.Open) answer).transaction();
        boolean ended = false;
        try {
            insert(effects, key);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(10));
            ended = true;
            end(transaction, key, random.nextInt(10));
        } finally {
            if (!ended) {
                transaction.rollback();
            }
        }
    }

    private void end(StoreTransaction transaction, String key, int choice) throws StoreException {
        switch (choice) {
            case 0, 1, 2, 3, 4 -> transaction.rollback();
            case 5, 6 -> {
                transaction.abort();
                transaction.forget();
            }
            case 7 -> {
                StoredResponse refused = response(409, "refused");
                if (transaction.undo(refused).isEmpty()) {
                    tell(key, refused);
                }
            }
            default -> {
                StoredResponse done = response(201, "done");
                Optional<Claim> winner = transaction.commit(done);
                if (winner.isEmpty()) {
                    tell(key, done);
                }
            }
        }
    }

    private static StoredResponse response(int status, String word) {
        return new StoredResponse(status, List.of(), (word + " " + UUID.randomUUID()).getBytes(UTF_8), false);
    }

    private void tell(String key, StoredResponse response) {
        told.computeIfAbsent(key, unheard -> ConcurrentHashMap.newKeySet())
                .add(response.status() + " " + new String(response.body(), UTF_8));
    }

    private static void insert(DataSource effects, String key) throws SQLException {
        try (Connection connection = effects.getConnection();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO effect VALUES (?)")) {
            statement.setString(1, key);
            statement.executeUpdate();
        }
    }

    private void awaitWork(int count) throws InterruptedException {
        while (begun.get() < count) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void finish(ExecutorService workers, List<Future<?>> running) throws Exception {
        goesOn.set(false);
        for (Future<?> worker : running) {
            worker.get(30, TimeUnit.SECONDS);
        }
        workers.shutdown();
    }

    /** The keys whose effects, record and answers do not agree. */
    private List<String> wrong(JdbcStore store, HikariDataSource pool) throws Exception {
        pool.setConnectionTimeout(5_000);
        List<String> wrong = new ArrayList<>();
        for (int era = 0; era <= begun.get() / BEGUN_A_KEY; era++) {
            for (int i = 0; i < KEYS_AT_ONCE; i++) {
                String key = "key-" + era + "-" + i;
                Optional<StoredResponse> record = record(store, key);
                record.ifPresent(response -> tell(key, response));
                int expected =
                        record.filter(response -> response.status() == 201).isPresent() ? 1 : 0;
                Set<String> answers = told.getOrDefault(key, Set.of());
                if (effects(pool, key) != expected || answers.size() > 1 || answers.size() == 1 && record.isEmpty()) {
                    wrong.add(key + ": " + effects(pool, key) + " effects, record " + record + ", told " + answers);
                }
            }
        }
        return wrong;
    }

    private static Optional<StoredResponse> record(JdbcStore store, String key) throws Exception {
        Begun answer = store.begin(Requests.claim(key));
        if (answer instanceof Begun.Open open) {
            open.transaction().rollback();
            return Optional.empty();
        }
        return Optional.of(((Claim.Replay) ((Begun.Answered) answer).claim()).response());
    }

    private static int effects(DataSource pool, String key) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT count(*) FROM effect WHERE name = ?")) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
