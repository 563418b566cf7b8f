package dev.edict.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Resolution;
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

    /** An outage can be longer than any lease, and repeats may have been told meanwhile that nobody knows. */
    @Test
    void freesTheKeyOfItsOwnClaimThoughItWasSeenToBeUncertain() throws Exception {
        Scope scope = scope();
        ClaimRequest lost = claim(scope);
        Lease granted = acquired(store().claim(lost));
        pass(RETENTION.multipliedBy(2));
        assertThat(store().claim(claim(scope))).isInstanceOf(Claim.Uncertain.class);
        assertThat(store().uncertain(10)).hasSize(1);
        store().withdraw(lost);
        assertThat(store().uncertain(10)).isEmpty();
        assertThat(acquired(store().claim(claim(scope))).fence()).isGreaterThan(granted.fence());
    }

    @Test
    void leavesWhatAnOperatorFoundOut() throws Exception {
        Scope took = scope();
        ClaimRequest one = claim(took);
        Lease effect = acquired(store().claim(one));
        Scope nothing = scope();
        ClaimRequest other = claim(nothing);
        Lease none = acquired(store().claim(other));
        pass(LEASE.plusMillis(1));
        store().resolve(took, effect.fence(), new Resolution.TookEffect(response("found"), RETENTION));
        store().resolve(nothing, none.fence(), new Resolution.NothingHappened());
        Lease next = acquired(store().claim(claim(nothing)));
        store().withdraw(one);
        store().withdraw(other);
        assertThat(store().claim(claim(took))).isEqualTo(new Claim.Replay(response("found")));
        assertThat(store().renew(next, LEASE)).isEqualTo(Outcome.DONE);
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
