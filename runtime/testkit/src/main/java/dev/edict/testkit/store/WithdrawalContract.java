package dev.edict.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Scope;
import org.junit.jupiter.api.Test;

/** How a claim is undone whose answer was lost, and that nobody else's is. */
abstract class WithdrawalContract extends ContractPart {

    @Test
    void freesTheKeyOfItsOwnClaim() throws Exception {
        Scope scope = scope();
        ClaimRequest lost = claim(scope);
        Lease granted = acquired(store().claim(lost));
        store().withdraw(lost);
        store().withdraw(lost);
        Lease next = acquired(store().claim(claim(scope, OTHER, Recovery.QUARANTINE)));
        assertThat(next.fence()).isGreaterThan(granted.fence());
        store().withdraw(lost);
        assertThat(store().renew(next, LEASE)).isEqualTo(Outcome.DONE);
    }

    @Test
    void leavesNothingWhereNothingWasGranted() throws Exception {
        Scope scope = scope();
        store().withdraw(claim(scope));
        acquired(store().claim(claim(scope, OTHER, Recovery.QUARANTINE)));
    }

    /** Nothing ran under it, and yet its outcome would be unknown. */
    @Test
    void freesTheKeyOfItsOwnClaimThoughTheLeaseRanOut() throws Exception {
        Scope scope = scope();
        ClaimRequest lost = claim(scope);
        store().claim(lost);
        pass(LEASE.plusMillis(1));
        store().withdraw(lost);
        assertThat(store().uncertain(10)).isEmpty();
        acquired(store().claim(claim(scope)));
    }

    @Test
    void takesNoLeaseFromAnotherThoughItRanOut() throws Exception {
        Scope scope = scope();
        Lease running = acquired(store().claim(claim(scope, ONE, Recovery.REEXECUTE)));
        ClaimRequest lost = claim(scope, ONE, Recovery.REEXECUTE);
        store().withdraw(lost);
        pass(LEASE.plusMillis(1));
        store().withdraw(lost);
        assertThat(store().complete(running, response("late"))).isEqualTo(Outcome.DONE);
        assertThat(store().claim(claim(scope, ONE, Recovery.REEXECUTE))).isEqualTo(new Claim.Replay(response("late")));
    }

    @Test
    void leavesWhatWasRecorded() throws Exception {
        Scope completed = scope();
        ClaimRequest done = claim(completed);
        store().complete(acquired(store().claim(done)), response("done"));
        store().withdraw(done);
        assertThat(store().claim(claim(completed))).isEqualTo(new Claim.Replay(response("done")));
        Scope doubted = scope();
        ClaimRequest unsure = claim(doubted);
        store().quarantine(acquired(store().claim(unsure)), "answered 500");
        store().withdraw(unsure);
        assertThat(store().claim(claim(doubted))).isInstanceOf(Claim.Uncertain.class);
    }
}
