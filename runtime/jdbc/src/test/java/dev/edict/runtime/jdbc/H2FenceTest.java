package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
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

    private final List<Long> fences = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private JdbcStore store;

    /** Called by H2 when the values of a row are known, and before it is there. */
    public static final class HoldUp implements Trigger {
        @Override
        public void fire(Connection connection, Object[] oldRow, Object[] newRow) {
            if ("slow".equals(newRow[OPERATION])) {
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
        ClaimRequest request = claim("a");
        Future<?> slow = threads.submit(claiming(new ClaimRequest(
                request.scope(),
                "slow",
                request.fingerprint(),
                request.owner(),
                request.lease(),
                request.retention(),
                request.recovery())));
        heldUp.await();
        claiming(claim("a")).call();
        goesOn.countDown();
        slow.get();
        claiming(claim("a")).call();
        assertThat(fences).hasSize(3).isSorted().doesNotHaveDuplicates();
    }

    /** Claims, notes the fence, and gives the key back. */
    private Callable<Void> claiming(ClaimRequest request) {
        return () -> {
            if (store.claim(request) instanceof Claim.Acquired acquired) {
                fences.add(acquired.lease().fence());
                store.release(acquired.lease());
            }
            return null;
        };
    }
}
