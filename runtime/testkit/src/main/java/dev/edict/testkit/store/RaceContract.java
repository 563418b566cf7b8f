package dev.edict.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many owners at once. */
abstract class RaceContract extends ContractPart {

    private static final int OWNERS = 8;
    private static final int KEYS = 200;

    private final ExecutorService owners = Executors.newFixedThreadPool(OWNERS);

    @AfterEach
    void sendOwnersHome() {
        owners.shutdownNow();
    }

    @Test
    void grantsAKeyToOneOfManyOwnersAtOnce() throws Exception {
        for (int i = 0; i < KEYS; i++) {
            Scope scope = scope();
            List<Claim> claims = atOnce(() -> store().claim(claim(scope)));
            assertThat(claims).filteredOn(Claim.Acquired.class::isInstance).hasSize(1);
            assertThat(claims).filteredOn(Claim.InFlight.class::isInstance).hasSize(OWNERS - 1);
        }
    }

    @Test
    void handsAnExpiredLeaseToOneOfManyOwnersAtOnce() throws Exception {
        for (Lease zombie : expired()) {
            List<Claim> claims = atOnce(() -> store().claim(claim(zombie.scope(), ONE, Recovery.REEXECUTE)));
            assertThat(claims).filteredOn(Claim.Acquired.class::isInstance).hasSize(1);
            assertThat(store().complete(zombie, response("zombie"))).isEqualTo(Outcome.FENCED);
        }
    }

    /** Who found a record expired may remove that one and not the one that has taken its place. */
    @Test
    void neverForgetsAFreshClaimForAnExpiredOne() throws Exception {
        for (int i = 0; i < KEYS; i++) {
            Scope scope = scope();
            store().complete(acquired(store().claim(claim(scope))), response("old"));
            pass(RETENTION.plusSeconds(1));
            List<Claim> claims = atOnce(() -> {
                store().purge(KEYS);
                Claim claim = store().claim(claim(scope));
                store().purge(KEYS);
                return claim;
            });
            assertThat(claims).filteredOn(Claim.Acquired.class::isInstance).hasSize(1);
            assertThat(store().claim(claim(scope))).isInstanceOf(Claim.InFlight.class);
        }
    }

    /** Who comes late and who takes over cannot both win, whoever is first. */
    @Test
    void letsEitherTheLateOwnerOrItsSuccessorSettle() throws Exception {
        for (Lease late : expired()) {
            CyclicBarrier start = new CyclicBarrier(2);
            Future<Outcome> settled = owners.submit(() -> {
                start.await();
                return store().complete(late, response("late"));
            });
            Future<Claim> successor = owners.submit(() -> {
                start.await();
                return store().claim(claim(late.scope(), ONE, Recovery.REEXECUTE));
            });
            boolean overtaken = successor.get() instanceof Claim.Acquired;
            assertThat(settled.get()).isEqualTo(overtaken ? Outcome.FENCED : Outcome.DONE);
        }
    }

    /** Leases of many keys, which have all run out. */
    private List<Lease> expired() throws Exception {
        List<Lease> leases = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            leases.add(acquired(store().claim(claim(scope(), ONE, Recovery.REEXECUTE))));
        }
        pass(LEASE.plusMillis(1));
        return leases;
    }

    private List<Claim> atOnce(Callable<Claim> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(OWNERS);
        List<Callable<Claim>> calls = new ArrayList<>();
        for (int i = 0; i < OWNERS; i++) {
            calls.add(() -> {
                start.await();
                return call.call();
            });
        }
        List<Claim> claims = new ArrayList<>();
        for (Future<Claim> claim : owners.invokeAll(calls)) {
            claims.add(claim.get());
        }
        return claims;
    }
}
