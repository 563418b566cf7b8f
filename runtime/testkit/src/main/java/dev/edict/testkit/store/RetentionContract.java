package dev.edict.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Scope;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a record is forgotten. */
abstract class RetentionContract extends ContractPart {

    /** More than a store and its test can dawdle between two calls. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    @Test
    void forgetsAResponseWhenItsRetentionEnds() throws Exception {
        Scope scope = scope();
        Lease first = acquired(store().claim(claim(scope)));
        store().complete(first, response("old"));
        pass(RETENTION.minusSeconds(1));
        assertThat(store().claim(claim(scope))).isInstanceOf(Claim.Replay.class);
        pass(Duration.ofSeconds(2));
        Lease second = acquired(store().claim(claim(scope, OTHER, Recovery.QUARANTINE)));
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(second.attempt()).isEqualTo(1);
    }

    @Test
    void neverForgetsALiveExecution() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store().claim(claim(scope, ONE, Recovery.REEXECUTE)));
        store().renew(lease, RETENTION.plusMinutes(10));
        pass(RETENTION.plusMinutes(5));
        store().purge(100);
        assertThat(store().claim(claim(scope, ONE, Recovery.REEXECUTE))).isInstanceOf(Claim.InFlight.class);
    }

    @Test
    void purgesWhatIsGoneAndNothingElse() throws Exception {
        Scope old = scope();
        store().complete(acquired(store().claim(claim(old))), response("old"));
        pass(RETENTION.dividedBy(2));
        Scope recent = scope();
        store().complete(acquired(store().claim(claim(recent))), response("recent"));
        pass(RETENTION.dividedBy(2).plusSeconds(1));
        assertThat(store().purge(100)).isEqualTo(forgetsByItself() ? 0 : 1);
        assertThat(store().purge(100)).isZero();
        assertThat(store().claim(claim(recent))).isInstanceOf(Claim.Replay.class);
    }

    @Test
    void aLeaseEndsWhenItsTimeHasPassedAndNotBefore() throws Exception {
        Scope scope = scope();
        store().claim(claim(scope, ONE, Recovery.REEXECUTE));
        pass(LEASE.minus(MARGIN));
        assertThat(store().claim(claim(scope, ONE, Recovery.REEXECUTE)))
                .isInstanceOfSatisfying(
                        Claim.InFlight.class,
                        inFlight ->
                                assertThat(inFlight.leaseLeft()).isPositive().isLessThanOrEqualTo(MARGIN));
        pass(MARGIN);
        acquired(store().claim(claim(scope, ONE, Recovery.REEXECUTE)));
    }

    @Test
    void aRetentionEndsWhenItsTimeHasPassedAndNotBefore() throws Exception {
        Scope scope = scope();
        store().complete(acquired(store().claim(claim(scope))), response("old"));
        pass(RETENTION.minus(MARGIN));
        assertThat(store().purge(100)).isZero();
        assertThat(store().claim(claim(scope))).isInstanceOf(Claim.Replay.class);
        pass(MARGIN);
        acquired(store().claim(claim(scope)));
    }

    @Test
    void retentionCountsFromTheClaim() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store().claim(claim(scope)));
        store().renew(lease, RETENTION);
        pass(RETENTION.dividedBy(2));
        store().complete(lease, response("late"));
        pass(RETENTION.dividedBy(2));
        acquired(store().claim(claim(scope)));
    }

    @Test
    void purgesNoMoreThanItIsAskedTo() throws Exception {
        for (int i = 0; i < 5; i++) {
            store().complete(acquired(store().claim(claim(scope()))), response("old"));
        }
        pass(RETENTION);
        assertThat(store().purge(3)).isEqualTo(forgetsByItself() ? 0 : 3);
        assertThat(store().purge(100)).isEqualTo(forgetsByItself() ? 0 : 2);
        assertThat(store().purge(100)).isZero();
    }

    @Test
    void purgesWhatIsAbandonedWhereReexecutionIsAllowed() throws Exception {
        store().claim(claim(scope(), ONE, Recovery.REEXECUTE));
        pass(RETENTION);
        assertThat(store().purge(100)).isEqualTo(forgetsByItself() ? 0 : 1);
    }
}
