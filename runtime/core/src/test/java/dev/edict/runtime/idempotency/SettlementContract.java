package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How an execution ends, and that nobody ends another one's. */
public abstract class SettlementContract extends StoreContract {

    protected SettlementContract(Subject subject) {
        super(subject);
    }

    @Test
    void replaysExactlyWhatWasCompleted() throws Exception {
        Scope scope = scope();
        StoredResponse response = new StoredResponse(
                201,
                List.of(
                        new HeaderLine("Location", "/orders/\u00e9"),
                        new HeaderLine("X-Two", "a"),
                        new HeaderLine("X-Two", "b")),
                new byte[] {0, -1, 127, 10, 13, 0},
                false);
        Lease lease = acquired(store.claim(claim(scope)));
        assertThat(store.complete(lease, response)).isEqualTo(Outcome.DONE);
        assertThat(store.claim(claim(scope))).isEqualTo(new Claim.Replay(response));
    }

    @Test
    void replaysAResponseWithoutABody() throws Exception {
        Scope scope = scope();
        StoredResponse response = new StoredResponse(204, List.of(), new byte[0], false);
        store.complete(acquired(store.claim(claim(scope))), response);
        assertThat(store.claim(claim(scope))).isEqualTo(new Claim.Replay(response));
    }

    @Test
    void replaysALargeBody() throws Exception {
        Scope scope = scope();
        byte[] body = new byte[Math.min(300_000, store.capabilities().maxBodyBytes())];
        new Random(7).nextBytes(body);
        StoredResponse response = new StoredResponse(200, List.of(), body, false);
        store.complete(acquired(store.claim(claim(scope))), response);
        assertThat(store.claim(claim(scope))).isEqualTo(new Claim.Replay(response));
    }

    @Test
    void remembersThatABodyWasLeftOut() throws Exception {
        Scope scope = scope();
        StoredResponse head = response("gone").head();
        store.complete(acquired(store.claim(claim(scope))), head);
        assertThat(store.claim(claim(scope))).isEqualTo(new Claim.Replay(head));
        assertThat(head.headOnly()).isTrue();
    }

    @Test
    void keepsTheFingerprintOnCompletion() throws Exception {
        Scope scope = scope();
        store.complete(acquired(store.claim(claim(scope))), response("done"));
        assertThat(store.claim(claim(scope, OTHER, Recovery.QUARANTINE))).isInstanceOf(Claim.Mismatch.class);
        assertThat(store.claim(claim(scope))).isInstanceOf(Claim.Replay.class);
    }

    @Test
    void fencesWhoeverWasOvertaken() throws Exception {
        Scope scope = scope();
        Lease zombie = acquired(store.claim(claim(scope, ONE, Recovery.REEXECUTE)));
        pass(LEASE.plusMillis(1));
        Lease successor = acquired(store.claim(claim(scope, ONE, Recovery.REEXECUTE)));
        assertThat(store.renew(zombie, LEASE)).isEqualTo(Outcome.FENCED);
        assertThat(store.release(zombie)).isEqualTo(Outcome.FENCED);
        assertThat(store.quarantine(zombie, "late")).isEqualTo(Outcome.FENCED);
        assertThat(store.markCommitted(zombie, response("").head())).isEqualTo(Outcome.FENCED);
        assertThat(store.complete(zombie, response("zombie"))).isEqualTo(Outcome.FENCED);
        assertThat(store.complete(successor, response("successor"))).isEqualTo(Outcome.DONE);
        assertThat(store.complete(zombie, response("zombie"))).isEqualTo(Outcome.FENCED);
        assertThat(store.claim(claim(scope))).isEqualTo(new Claim.Replay(response("successor")));
    }

    @Test
    void letsTheOwnerSettleLateWhenNobodyOvertookIt() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store.claim(claim(scope)));
        pass(LEASE.plusMillis(1));
        assertThat(store.claim(claim(scope))).isInstanceOf(Claim.Uncertain.class);
        assertThat(store.complete(lease, response("late"))).isEqualTo(Outcome.DONE);
        assertThat(store.claim(claim(scope))).isEqualTo(new Claim.Replay(response("late")));
        assertThat(store.uncertain(10)).isEmpty();
    }

    @Test
    void doesNotReleaseWhatIsSettled() throws Exception {
        Scope completed = scope();
        Lease done = acquired(store.claim(claim(completed)));
        store.complete(done, response("done"));
        assertThat(store.release(done)).isEqualTo(Outcome.FENCED);
        assertThat(store.claim(claim(completed))).isInstanceOf(Claim.Replay.class);
        Scope committed = scope();
        Lease effects = acquired(store.claim(claim(committed)));
        store.markCommitted(effects, response("").head());
        assertThat(store.release(effects)).isEqualTo(Outcome.FENCED);
        assertThat(store.claim(claim(committed))).isInstanceOf(Claim.CommittedOnly.class);
    }

    @Test
    void completesTwiceForTheSameLeaseAndKeepsTheFirstResponse() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store.claim(claim(scope)));
        store.complete(lease, response("first"));
        assertThat(store.complete(lease, response("again"))).isEqualTo(Outcome.DONE);
        assertThat(store.claim(claim(scope))).isEqualTo(new Claim.Replay(response("first")));
    }

    @Test
    void completesWhatWasCommitted() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store.claim(claim(scope)));
        StoredResponse head =
                new StoredResponse(201, List.of(new HeaderLine("Location", "/orders/1")), new byte[0], true);
        assertThat(store.markCommitted(lease, head)).isEqualTo(Outcome.DONE);
        assertThat(store.claim(claim(scope))).isEqualTo(new Claim.CommittedOnly(head));
        assertThat(store.complete(lease, response("whole"))).isEqualTo(Outcome.DONE);
        assertThat(store.claim(claim(scope))).isEqualTo(new Claim.Replay(response("whole")));
    }
}
