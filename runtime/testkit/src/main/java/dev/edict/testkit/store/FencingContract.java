package dev.edict.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Scope;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Only the holder of the lease changes a record: owner and fence must both be the record's. */
abstract class FencingContract extends ContractPart {

    @Test
    void fencesWhoeverWasOvertakenWhileTheSuccessorRuns() throws Exception {
        Scope scope = scope();
        Lease zombie = acquired(store().claim(claim(scope, ONE, Recovery.REEXECUTE)));
        pass(LEASE);
        Lease successor = acquired(store().claim(claim(scope, ONE, Recovery.REEXECUTE)));
        changesNothing(zombie);
        assertThat(store().claim(claim(scope))).isInstanceOf(Claim.InFlight.class);
        assertThat(store().complete(successor, response("successor"))).isEqualTo(Outcome.DONE);
    }

    @Test
    void fencesWhoeverWasOvertakenAfterTheSuccessorIsDone() throws Exception {
        Scope scope = scope();
        Lease zombie = acquired(store().claim(claim(scope, ONE, Recovery.REEXECUTE)));
        pass(LEASE);
        store().complete(acquired(store().claim(claim(scope, ONE, Recovery.REEXECUTE))), response("successor"));
        changesNothing(zombie);
        assertThat(store().claim(claim(scope))).isEqualTo(new Claim.Replay(response("successor")));
    }

    @Test
    void fencesWhoeverReleasedWhatAnotherHoldsNow() throws Exception {
        Scope scope = scope();
        Lease first = acquired(store().claim(claim(scope)));
        store().release(first);
        changesNothing(first);
        Lease second = acquired(store().claim(claim(scope)));
        changesNothing(first);
        assertThat(store().complete(second, response("second"))).isEqualTo(Outcome.DONE);
    }

    @Test
    void fencesWhoeverCameBackAfterTheRetention() throws Exception {
        Scope scope = scope();
        Lease old = acquired(store().claim(claim(scope, ONE, Recovery.REEXECUTE)));
        pass(RETENTION);
        Lease recent = acquired(store().claim(claim(scope, OTHER, Recovery.REEXECUTE)));
        changesNothing(old);
        assertThat(store().complete(recent, response("recent"))).isEqualTo(Outcome.DONE);
    }

    @Test
    void neitherOwnerNorFenceAloneIsALease() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store().claim(claim(scope)));
        changesNothing(new Lease(scope, UUID.randomUUID(), lease.fence(), lease.attempt()));
        changesNothing(new Lease(scope, lease.owner(), lease.fence() - 1, lease.attempt()));
        changesNothing(new Lease(scope, lease.owner(), lease.fence() + 1, lease.attempt()));
        settlesNothing(new Lease(scope(), lease.owner(), lease.fence(), lease.attempt()));
        assertThat(store().renew(lease, LEASE)).isEqualTo(Outcome.DONE);
    }

    @Test
    void countsExecutionsAndNeverReusesAFence() throws Exception {
        Scope scope = scope();
        long fence = 0;
        for (int attempt = 1; attempt <= 5; attempt++) {
            Lease lease = acquired(store().claim(claim(scope, ONE, Recovery.REEXECUTE)));
            assertThat(lease.attempt()).isEqualTo(attempt);
            assertThat(lease.fence()).isGreaterThan(fence);
            fence = lease.fence();
            pass(LEASE);
        }
    }

    private void changesNothing(Lease lease) throws Exception {
        settlesNothing(lease);
        ClaimRequest claim = new ClaimRequest(
                lease.scope(), "POST /orders", ONE, lease.owner(), LEASE, RETENTION, Recovery.QUARANTINE);
        assertThat(store().restore(lease, claim)).isEqualTo(Outcome.FENCED);
        settlesNothing(lease);
    }

    private void settlesNothing(Lease lease) throws Exception {
        assertThat(store().renew(lease, LEASE)).isEqualTo(Outcome.FENCED);
        assertThat(store().release(lease)).isEqualTo(Outcome.FENCED);
        assertThat(store().quarantine(lease, "late")).isEqualTo(Outcome.FENCED);
        assertThat(store().markCommitted(lease, response("").head())).isEqualTo(Outcome.FENCED);
        assertThat(store().complete(lease, response("zombie"))).isEqualTo(Outcome.FENCED);
    }
}
