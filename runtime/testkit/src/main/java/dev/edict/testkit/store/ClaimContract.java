package dev.edict.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Scope;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets a key, and what everybody else is told. */
abstract class ClaimContract extends ContractPart {

    @Test
    void grantsAnUnknownKey() throws Exception {
        Lease lease = acquired(store().claim(claim(scope())));
        assertThat(lease.attempt()).isEqualTo(1);
    }

    @Test
    void namesTheClaimInTheLease() throws Exception {
        ClaimRequest request = claim(scope());
        Lease lease = acquired(store().claim(request));
        assertThat(lease.scope()).isEqualTo(request.scope());
        assertThat(lease.owner()).isEqualTo(request.owner());
    }

    @Test
    void keepsASecondOwnerOutWhileTheLeaseRuns() throws Exception {
        Scope scope = scope();
        store().claim(claim(scope));
        pass(Duration.ofSeconds(10));
        assertThat(store().claim(claim(scope)))
                .isInstanceOfSatisfying(
                        Claim.InFlight.class,
                        inFlight ->
                                assertThat(inFlight.leaseLeft()).isPositive().isLessThanOrEqualTo(LEASE));
    }

    @Test
    void grantsTheSameOwnerItsLeaseAgain() throws Exception {
        ClaimRequest request = claim(scope());
        Lease lease = acquired(store().claim(request));
        assertThat(acquired(store().claim(request))).isEqualTo(lease);
    }

    @Test
    void findsTheOtherRequestInEveryState() throws Exception {
        Scope inProgress = scope();
        store().claim(claim(inProgress));
        Scope completed = scope();
        store().complete(acquired(store().claim(claim(completed))), response("done"));
        Scope committed = scope();
        store().markCommitted(
                        acquired(store().claim(claim(committed))), response("").head());
        Scope uncertain = scope();
        store().quarantine(acquired(store().claim(claim(uncertain))), "5xx");
        for (Scope scope : List.of(inProgress, completed, committed, uncertain)) {
            assertThat(store().claim(claim(scope, OTHER, Recovery.QUARANTINE))).isEqualTo(new Claim.Mismatch(ONE));
        }
    }

    @Test
    void keepsTheLongestFingerprint() throws Exception {
        byte[] bytes = new byte[500];
        Arrays.fill(bytes, (byte) 'x');
        Fingerprint longest = Fingerprint.ofBytes(bytes);
        Scope scope = scope();
        store().complete(acquired(store().claim(claim(scope, longest, Recovery.QUARANTINE))), response("done"));
        assertThat(store().claim(claim(scope, longest, Recovery.QUARANTINE)))
                .isEqualTo(new Claim.Replay(response("done")));
        bytes[499] = 0;
        assertThat(store().claim(claim(scope, Fingerprint.ofBytes(bytes), Recovery.QUARANTINE)))
                .isEqualTo(new Claim.Mismatch(longest));
    }

    @Test
    void findsTheOtherRequestWhenTheLeaseRanOut() throws Exception {
        Scope scope = scope();
        store().claim(claim(scope, ONE, Recovery.REEXECUTE));
        pass(LEASE.plusMillis(1));
        assertThat(store().claim(claim(scope, OTHER, Recovery.REEXECUTE))).isEqualTo(new Claim.Mismatch(ONE));
    }

    @Test
    void handsAnExpiredLeaseToTheNextOwnerWhereReexecutionIsAllowed() throws Exception {
        Scope scope = scope();
        Lease first = acquired(store().claim(claim(scope, ONE, Recovery.REEXECUTE)));
        pass(LEASE.plusMillis(1));
        Lease second = acquired(store().claim(claim(scope, ONE, Recovery.REEXECUTE)));
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(second.attempt()).isEqualTo(2);
    }

    @Test
    void doesNotHandOverALeaseThatIsRenewed() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store().claim(claim(scope, ONE, Recovery.REEXECUTE)));
        pass(LEASE.dividedBy(2));
        assertThat(store().renew(lease, LEASE)).isEqualTo(Outcome.DONE);
        pass(LEASE.dividedBy(2).plusSeconds(1));
        assertThat(store().claim(claim(scope, ONE, Recovery.REEXECUTE))).isInstanceOf(Claim.InFlight.class);
    }

    @Test
    void holdsAnExpiredLeaseBackWhereReexecutionIsNotAllowed() throws Exception {
        Scope scope = scope();
        store().claim(claim(scope));
        pass(LEASE.plusMillis(1));
        assertThat(store().claim(claim(scope))).isInstanceOf(Claim.Uncertain.class);
    }

    @Test
    void givesAReleasedKeyToTheNextOwner() throws Exception {
        Scope scope = scope();
        Lease first = acquired(store().claim(claim(scope)));
        assertThat(store().release(first)).isEqualTo(Outcome.DONE);
        Lease second = acquired(store().claim(claim(scope)));
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(store().release(first)).isEqualTo(Outcome.FENCED);
        assertThat(store().claim(claim(scope))).isInstanceOf(Claim.InFlight.class);
    }

    @Test
    void givesAReleasedKeyToAnotherRequest() throws Exception {
        Scope scope = scope();
        store().release(acquired(store().claim(claim(scope))));
        acquired(store().claim(claim(scope, OTHER, Recovery.QUARANTINE)));
    }

    @Test
    void keepsScopesApart() throws Exception {
        Scope one = scope();
        store().complete(acquired(store().claim(claim(one))), response("one"));
        acquired(store().claim(claim(scope())));
    }
}
