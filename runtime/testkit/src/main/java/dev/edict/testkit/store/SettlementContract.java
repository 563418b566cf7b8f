package dev.edict.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an execution ends, and that nobody ends another one's. */
abstract class SettlementContract extends ContractPart {

    @Test
    void keepsTheFingerprintOnCompletion() throws Exception {
        Scope scope = scope();
        store().complete(acquired(store().claim(claim(scope))), response("done"));
        assertThat(store().claim(claim(scope, OTHER, Recovery.QUARANTINE))).isInstanceOf(Claim.Mismatch.class);
        assertThat(store().claim(claim(scope))).isInstanceOf(Claim.Replay.class);
    }

    @Test
    void letsTheOwnerSettleLateWhenNobodyOvertookIt() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store().claim(claim(scope)));
        pass(LEASE.plusMillis(1));
        assertThat(store().claim(claim(scope))).isInstanceOf(Claim.Uncertain.class);
        assertThat(store().complete(lease, response("late"))).isEqualTo(Outcome.DONE);
        assertThat(store().claim(claim(scope))).isEqualTo(new Claim.Replay(response("late")));
        assertThat(store().uncertain(10)).isEmpty();
    }

    @Test
    void doesNotReleaseWhatIsSettled() throws Exception {
        Scope completed = scope();
        Lease done = acquired(store().claim(claim(completed)));
        store().complete(done, response("done"));
        assertThat(store().release(done)).isEqualTo(Outcome.FENCED);
        assertThat(store().claim(claim(completed))).isInstanceOf(Claim.Replay.class);
        Scope committed = scope();
        Lease effects = acquired(store().claim(claim(committed)));
        store().markCommitted(effects, response("").head());
        assertThat(store().release(effects)).isEqualTo(Outcome.FENCED);
        assertThat(store().claim(claim(committed))).isInstanceOf(Claim.CommittedOnly.class);
    }

    @Test
    void completesTwiceForTheSameLeaseAndKeepsTheFirstResponse() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store().claim(claim(scope)));
        store().complete(lease, response("first"));
        assertThat(store().complete(lease, response("again"))).isEqualTo(Outcome.DONE);
        assertThat(store().claim(claim(scope))).isEqualTo(new Claim.Replay(response("first")));
    }

    @Test
    void commitsTwiceForTheSameLeaseAndKeepsTheFirstHead() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store().claim(claim(scope)));
        store().markCommitted(lease, response("first").head());
        assertThat(store().markCommitted(lease, new StoredResponse(500, List.of(), new byte[0], true)))
                .isEqualTo(Outcome.DONE);
        assertThat(store().claim(claim(scope)))
                .isEqualTo(new Claim.CommittedOnly(response("first").head()));
        store().complete(lease, response("done"));
        assertThat(store().markCommitted(lease, response("late").head())).isEqualTo(Outcome.FENCED);
    }

    /** Its owner still runs; that no lease is left to prolong is no reason to stop. */
    @Test
    void renewsWhatWasCommittedAndLeavesItAsItIs() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store().claim(claim(scope)));
        store().markCommitted(lease, response("").head());
        assertThat(store().renew(lease, LEASE)).isEqualTo(Outcome.DONE);
        pass(LEASE.plusMillis(1));
        assertThat(store().renew(lease, LEASE)).isEqualTo(Outcome.DONE);
        assertThat(store().claim(claim(scope))).isInstanceOf(Claim.CommittedOnly.class);
        store().complete(lease, response("done"));
        assertThat(store().renew(lease, LEASE)).isEqualTo(Outcome.FENCED);
    }

    @Test
    void completesWhatWasCommitted() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store().claim(claim(scope)));
        StoredResponse head =
                new StoredResponse(201, List.of(new HeaderLine("Location", "/orders/1")), new byte[0], true);
        assertThat(store().markCommitted(lease, head)).isEqualTo(Outcome.DONE);
        assertThat(store().claim(claim(scope))).isEqualTo(new Claim.CommittedOnly(head));
        assertThat(store().complete(lease, response("whole"))).isEqualTo(Outcome.DONE);
        assertThat(store().claim(claim(scope))).isEqualTo(new Claim.Replay(response("whole")));
    }
}
