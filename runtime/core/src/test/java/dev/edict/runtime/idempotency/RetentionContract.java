package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a record is forgotten. */
public abstract class RetentionContract extends StoreContract {

    protected RetentionContract(Subject subject) {
        super(subject);
    }

    @Test
    void forgetsAResponseWhenItsRetentionEnds() throws Exception {
        Scope scope = scope();
        Lease first = acquired(store.claim(claim(scope)));
        store.complete(first, response("old"));
        pass(RETENTION.minusSeconds(1));
        assertThat(store.claim(claim(scope))).isInstanceOf(Claim.Replay.class);
        pass(Duration.ofSeconds(2));
        Lease second = acquired(store.claim(claim(scope, OTHER, Recovery.QUARANTINE)));
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(second.attempt()).isEqualTo(1);
    }

    @Test
    void neverForgetsALiveExecution() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store.claim(claim(scope, ONE, Recovery.REEXECUTE)));
        store.renew(lease, RETENTION.plusMinutes(10));
        pass(RETENTION.plusMinutes(5));
        store.purge(100);
        assertThat(store.claim(claim(scope, ONE, Recovery.REEXECUTE))).isInstanceOf(Claim.InFlight.class);
    }

    @Test
    void purgesWhatIsGoneAndNothingElse() throws Exception {
        Scope old = scope();
        store.complete(acquired(store.claim(claim(old))), response("old"));
        pass(RETENTION.plusSeconds(1));
        Scope recent = scope();
        store.complete(acquired(store.claim(claim(recent))), response("recent"));
        store.purge(100);
        assertThat(store.purge(100)).isZero();
        assertThat(store.claim(claim(recent))).isInstanceOf(Claim.Replay.class);
    }
}
