package dev.edict.runtime.jdbc;

import static dev.edict.testkit.store.Requests.claim;
import static dev.edict.testkit.store.Requests.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Disposition;
import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.Execution;
import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.UncertainRecord;
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

/** A claim that is slow between drawing its fence and writing it: a trigger holds it up there. */
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
            if (String.valueOf(newRow[OPERATION]).endsWith(FenceRecorder.SLOW)) {
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
                "CREATE TRIGGER IF NOT EXISTS hold_up BEFORE INSERT ON edict_idempotency FOR EACH ROW CALL '"
                        + HoldUp.class.getName() + "'");
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

    /** Its record has a smaller fence than a lease had before it; but it shows 0, and to name a record any will do that no other has. */
    @Test
    void aTransactionThatDrewEarlyShowsNobodyItsFence() throws Exception {
        ClaimRequest request = claim("b");
        try (IdempotencyEngine engine = new IdempotencyEngine(store, EngineSettings.defaults())) {
            Future<Long> shown = threads.submit(() -> uncertain(engine, request));
            heldUp.await();
            recorder.claiming(store, request).call();
            goesOn.countDown();
            assertThat(shown.get()).isZero();
        }
        UncertainRecord record = store.uncertain(1).get(0);
        assertThat(record.fence()).isPositive().isLessThan(recorder.fences().get(0));
        assertThat(store.resolve(record.scope(), record.fence(), new Resolution.NothingHappened()))
                .isTrue();
        recorder.claiming(store, request).call();
        assertThat(recorder.fences()).hasSize(2).isSorted().doesNotHaveDuplicates();
    }

    /** The fence that a handler sees in a transaction, whose outcome is unknown then. */
    private static long uncertain(IdempotencyEngine engine, ClaimRequest request) {
        Policy slow = Policy.keyed("POST", "/" + FenceRecorder.SLOW)
                .mode(Idempotent.Mode.TRANSACTIONAL)
                .build();
        Admission admission = engine.admit(slow, request.scope(), request.fingerprint());
        assertThat(admission).isInstanceOf(Admission.Execute.class);
        Execution execution = ((Admission.Execute) admission).execution();
        execution.settle(Disposition.QUARANTINE, response("unknown"));
        return execution.fence();
    }
}
