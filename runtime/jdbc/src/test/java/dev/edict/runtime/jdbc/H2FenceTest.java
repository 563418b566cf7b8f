package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.api.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A first claim that is slow between drawing its fence and writing it: a trigger holds it up there. */
@Timeout(60)
class H2FenceTest {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::h2);

    private static final int OPERATION = 2;

    private static volatile CountDownLatch heldUp = new CountDownLatch(1);
    private static volatile CountDownLatch goesOn = new CountDownLatch(1);

    private final FenceRecorder recorder = new FenceRecorder();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private JdbcStore store;

    /** Called by H2 when the values of a row are known, and before it is there. */
    public static final class HoldUp implements Trigger {
        @Override
        public void fire(Connection connection, Object[] oldRow, Object[] newRow) {
            if (FenceRecorder.SLOW.equals(newRow[OPERATION])) {
                heldUp.countDown();
                try {
                    goesOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    @BeforeEach
    void open() throws Exception {
        heldUp = new CountDownLatch(1);
        goesOn = new CountDownLatch(1);
        Databases.execute(
                DATABASE.pool(),
                "CREATE TRIGGER hold_up BEFORE INSERT ON edict_idempotency FOR EACH ROW CALL '" + HoldUp.class.getName()
                        + "'");
        store = JdbcStore.on(DATABASE.pool());
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void whoDrewEarlyDoesNotInsertAfterWhoDrewLater() throws Exception {
        Future<?> slow = threads.submit(recorder.claiming(store, FenceRecorder.slow(claim("a"))));
        heldUp.await();
        recorder.claiming(store, claim("a")).call();
        goesOn.countDown();
        slow.get();
        recorder.claiming(store, claim("a")).call();
        assertThat(recorder.fences()).hasSize(3).isSorted().doesNotHaveDuplicates();
    }
}
