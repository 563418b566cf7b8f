package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;

/** An engine over a store that fails when it is told to, and whose time passes when it is told to. */
abstract class EngineFixture {

    static final Policy POLICY = Policy.keyed("POST", "/orders").build();
    static final Policy REEXECUTE =
            Policy.keyed("POST", "/orders").recovery(Recovery.REEXECUTE).build();
    static final Fingerprint ONE = Fingerprint.ofBytes(new byte[] {1, 1});
    static final Fingerprint OTHER = Fingerprint.ofBytes(new byte[] {1, 2});
    static final Scope SCOPE = Scope.of(null, "alice", "POST /orders", "k");
    static final StoredResponse CREATED = new StoredResponse(201, List.of(), "made".getBytes(UTF_8), false);

    final AtomicLong nanos = new AtomicLong();
    final InMemoryStore memory = new InMemoryStore(100, 10_000, nanos::get);
    final FailingStore store = new FailingStore(memory);
    final Queue<Event> events = new ConcurrentLinkedQueue<>();
    IdempotencyEngine engine = engine(Duration.ofSeconds(10), false);

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    final IdempotencyEngine engine(Duration heartbeat, boolean failOpen) {
        return new IdempotencyEngine(store, settings(heartbeat, failOpen));
    }

    final EngineSettings settings(Duration heartbeat, boolean failOpen) {
        return new EngineSettings(
                Duration.ofSeconds(30),
                heartbeat,
                Duration.ofMinutes(10),
                failOpen,
                (event, operation) -> events.add(event));
    }

    final Admission admit(Policy policy) {
        return engine.admit(policy, SCOPE, ONE);
    }

    final LeasedExecution execute(Policy policy) {
        Admission admission = admit(policy);
        assertThat(admission).isInstanceOf(Admission.Execute.class);
        return (LeasedExecution) ((Admission.Execute) admission).execution();
    }

    /** Waits for what another thread does; the surrounding build limits how long. */
    static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
