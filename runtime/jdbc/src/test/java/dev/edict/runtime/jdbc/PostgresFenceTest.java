package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Lease;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The fences of a key grow from execution to execution, also where a claim is slow between drawing its fence and writing it: a trigger holds it up
 * there for as long as the test has a lock.
 */
@Timeout(60)
class PostgresFenceTest {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::postgres);

    private static final int GATE = 4711;

    private final FenceRecorder recorder = new FenceRecorder();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private JdbcStore store;
    private Connection gate;

    @BeforeEach
    void open() throws Exception {
        execute("TRUNCATE edict_idempotency");
        execute("""
                CREATE FUNCTION edict_hold_up() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  IF NEW.operation = '%s' THEN PERFORM pg_advisory_xact_lock_shared(%d); END IF;
                  RETURN NEW;
                END $$""".formatted(FenceRecorder.SLOW, GATE));
        execute("CREATE TRIGGER edict_hold_up BEFORE INSERT OR UPDATE ON edict_idempotency"
                + " FOR EACH ROW EXECUTE FUNCTION edict_hold_up()");
        store = JdbcStore.on(DATABASE.pool());
        gate = DATABASE.pool().getConnection();
    }

    @AfterEach
    void close() throws Exception {
        gate.close();
        threads.shutdownNow();
        execute("DROP TRIGGER edict_hold_up ON edict_idempotency");
        execute("DROP FUNCTION edict_hold_up");
    }

    private static void execute(String sql) throws SQLException {
        Databases.execute(DATABASE.pool(), sql);
    }

    @Test
    void whoDrewEarlyDoesNotInsertAfterWhoDrewLater() throws Exception {
        closeGate();
        Future<?> slow = threads.submit(claiming(FenceRecorder.slow(claim("a"))));
        awaitHeldUp();
        Future<?> fast = threads.submit(claiming(claim("a")));
        letFinish(fast);
        openGate();
        slow.get();
        fast.get();
        claiming(claim("a")).call();
        assertThat(recorder.fences()).hasSizeGreaterThan(1).isSorted().doesNotHaveDuplicates();
    }

    /** A takeover is two statements: between them another claim can draw its fence. */
    @Test
    void whoDrewEarlyDoesNotInsertAfterWhoTookOver() throws Exception {
        ClaimRequest first = claim("a", Recovery.REEXECUTE);
        store.claim(first);
        execute("UPDATE edict_idempotency SET lease_until = lease_until - interval '1 hour'");
        closeGate();
        Future<?> takeover = threads.submit(claiming(FenceRecorder.slow(claim("a", Recovery.REEXECUTE))));
        awaitHeldUp();
        Future<?> other = threads.submit(claiming(claim("a", Recovery.REEXECUTE)));
        letFinish(other);
        openGate();
        takeover.get();
        other.get();
        claiming(claim("a", Recovery.REEXECUTE)).call();
        assertThat(recorder.fences()).hasSizeGreaterThan(1).isSorted().doesNotHaveDuplicates();
    }

    /** A row that a transaction of somebody else is about to change is read as it was. */
    @Test
    void aRepeatWaitsForNobodyWhoChangesTheRecord() throws Exception {
        store.claim(claim("a"));
        gate.setAutoCommit(false);
        try (Statement statement = gate.createStatement()) {
            statement.execute("UPDATE edict_idempotency SET state = 'K', response = ''");
            assertThat(threads.submit(() -> store.claim(claim("a"))).get(4, TimeUnit.SECONDS))
                    .isInstanceOf(Claim.InFlight.class);
        } finally {
            gate.rollback();
            gate.setAutoCommit(true);
        }
    }

    @Test
    void aRepeatDrawsNoFence() throws Exception {
        Lease first = ((Claim.Acquired) store.claim(claim("a"))).lease();
        for (int i = 0; i < 10; i++) {
            store.claim(claim("a"));
        }
        Lease next = ((Claim.Acquired) store.claim(claim("b"))).lease();
        assertThat(next.fence()).isEqualTo(first.fence() + 1);
    }

    private Callable<Void> claiming(ClaimRequest request) {
        return recorder.claiming(store, request);
    }

    /** Unless it has to wait for who is held up. */
    private static void letFinish(Future<?> claim) throws Exception {
        try {
            claim.get(Duration.ofSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            assertThat(claim.isDone()).isFalse();
        }
    }

    private void closeGate() throws SQLException {
        try (Statement statement = gate.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + GATE + ")");
        }
    }

    private void openGate() throws SQLException {
        try (Statement statement = gate.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + GATE + ")");
        }
    }

    private void awaitHeldUp() throws Exception {
        try (Statement statement = gate.createStatement()) {
            while (!statement
                    .executeQuery(
                            "SELECT FROM pg_locks WHERE NOT granted AND locktype = 'advisory' AND objid = " + GATE)
                    .next()) {
                Thread.sleep(5);
            }
        }
    }
}
