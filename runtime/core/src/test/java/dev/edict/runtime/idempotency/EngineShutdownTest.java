package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Execution.Recorded;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An engine that ends while executions are in flight. */
class EngineShutdownTest extends EngineFixture {

    @Test
    void anExecutionThatOutlastsTheEngineIsRecordedAllTheSame() throws Exception {
        Execution execution = execute(POLICY);
        engine.shutDown(Duration.ZERO);
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
        assertThat(memory.claim(new ClaimRequest(
                        SCOPE,
                        "POST /orders",
                        ONE,
                        UUID.randomUUID(),
                        Duration.ofSeconds(30),
                        Duration.ofHours(24),
                        Recovery.QUARANTINE)))
                .isEqualTo(new Claim.Replay(CREATED));
    }

    @Test
    void refusesNewClaimsWhileShuttingDownAndWaitsForThoseInFlight() throws Exception {
        Execution execution = execute(POLICY);
        Thread shutdown = new Thread(() -> {
            try {
                engine.shutDown(Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        shutdown.start();
        Scope another = Scope.of(null, "alice", "POST /orders", "another");
        until(() -> {
            Admission admission = engine.admit(POLICY, another, ONE);
            if (admission instanceof Admission.Execute early) {
                early.execution().settle(Disposition.RELEASE, CREATED);
            }
            return admission instanceof Admission.Unavailable;
        });
        assertThat(shutdown.isAlive()).isTrue();
        assertThat(execution.settle(Disposition.STORE, CREATED)).isEqualTo(Recorded.YES);
        shutdown.join();
    }
}
