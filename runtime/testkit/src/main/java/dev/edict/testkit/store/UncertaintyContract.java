package dev.edict.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.UncertainRecord;
import org.junit.jupiter.api.Test;

/** What nobody knows the end of waits for somebody to find out. */
abstract class UncertaintyContract extends ContractPart {

    @Test
    void neverForgetsWhatIsUncertain() throws Exception {
        Scope lapsed = scope();
        store().claim(claim(lapsed));
        Scope quarantined = scope();
        store().quarantine(acquired(store().claim(claim(quarantined))), "answered 500");
        pass(RETENTION.multipliedBy(48));
        store().purge(100);
        assertThat(store().claim(claim(lapsed))).isInstanceOf(Claim.Uncertain.class);
        assertThat(store().claim(claim(quarantined))).isInstanceOf(Claim.Uncertain.class);
        assertThat(store().uncertain(10))
                .extracting(UncertainRecord::scope)
                .containsExactlyInAnyOrder(lapsed, quarantined);
    }

    @Test
    void listsWhatIsUncertainThoughNobodyAskedForIt() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store().claim(claim(scope)));
        assertThat(store().uncertain(10)).isEmpty();
        pass(LEASE.plusMillis(1));
        assertThat(store().uncertain(10)).singleElement().satisfies(record -> {
            assertThat(record.scope()).isEqualTo(scope);
            assertThat(record.fence()).isEqualTo(lease.fence());
            assertThat(record.attempt()).isEqualTo(1);
            assertThat(record.operation()).isEqualTo("POST /orders");
            assertThat(record.reason()).isNotBlank();
        });
    }

    @Test
    void saysWhichAttemptIsUncertain() throws Exception {
        Scope scope = scope();
        store().claim(claim(scope, ONE, Recovery.REEXECUTE));
        pass(LEASE.plusMillis(1));
        store().quarantine(acquired(store().claim(claim(scope, ONE, Recovery.REEXECUTE))), "answered 500");
        assertThat(store().uncertain(10))
                .singleElement()
                .extracting(UncertainRecord::attempt)
                .isEqualTo(2);
    }

    @Test
    void limitsTheListOfWhatIsUncertain() throws Exception {
        for (int i = 0; i < 3; i++) {
            store().quarantine(acquired(store().claim(claim(scope()))), "answered 500");
        }
        assertThat(store().uncertain(2)).hasSize(2);
    }

    @Test
    void freesAKeyThatDidNothing() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store().claim(claim(scope)));
        store().quarantine(lease, "answered 500");
        assertThat(store().resolve(scope, lease.fence(), new Resolution.NothingHappened()))
                .isTrue();
        assertThat(acquired(store().claim(claim(scope))).fence()).isGreaterThan(lease.fence());
    }

    @Test
    void replaysWhatAnOperatorFoundOut() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store().claim(claim(scope)));
        pass(LEASE.plusMillis(1));
        Resolution found = new Resolution.TookEffect(response("found"), RETENTION);
        assertThat(store().resolve(scope, lease.fence(), found)).isTrue();
        assertThat(store().claim(claim(scope))).isEqualTo(new Claim.Replay(response("found")));
        assertThat(store().complete(lease, response("late")))
                .as("what replays will not say")
                .isEqualTo(Outcome.FENCED);
        assertThat(store().markCommitted(lease, response("late"))).isEqualTo(Outcome.FENCED);
        assertThat(store().claim(claim(scope))).isEqualTo(new Claim.Replay(response("found")));
    }

    @Test
    void resolvesOnlyWhatWasLookedAt() throws Exception {
        Scope live = scope();
        Lease lease = acquired(store().claim(claim(live)));
        assertThat(store().resolve(live, lease.fence(), new Resolution.NothingHappened()))
                .isFalse();
        store().quarantine(lease, "answered 500");
        assertThat(store().resolve(live, lease.fence() + 1, new Resolution.NothingHappened()))
                .isFalse();
        assertThat(store().resolve(scope(), 1, new Resolution.NothingHappened()))
                .isFalse();
        assertThat(store().claim(claim(live))).isInstanceOf(Claim.Uncertain.class);
    }

    @Test
    void listsTheOldestFirst() throws Exception {
        Scope older = scope();
        store().quarantine(acquired(store().claim(claim(older))), "answered 500");
        pass(LEASE);
        Scope younger = scope();
        store().quarantine(acquired(store().claim(claim(younger))), "answered 502");
        assertThat(store().uncertain(10))
                .extracting(UncertainRecord::scope, UncertainRecord::reason)
                .containsExactly(tuple(older, "answered 500"), tuple(younger, "answered 502"));
    }

    @Test
    void doesNotSettleWhatIsQuarantined() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store().claim(claim(scope)));
        store().quarantine(lease, "answered 500");
        assertThat(store().complete(lease, response("late"))).isEqualTo(Outcome.FENCED);
        assertThat(store().release(lease)).isEqualTo(Outcome.FENCED);
        assertThat(store().claim(claim(scope))).isInstanceOf(Claim.Uncertain.class);
    }
}
