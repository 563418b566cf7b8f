package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Recovery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do. A store's own test extends it, opens a store and lets the store's time pass. */
public abstract class StoreContractTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RETENTION = Duration.ofHours(1);
    private static final Fingerprint ONE = Fingerprint.ofBytes(new byte[] {1, 1});
    private static final Fingerprint OTHER = Fingerprint.ofBytes(new byte[] {1, 2});

    private final AtomicInteger scopes = new AtomicInteger();
    private IdempotencyStore store;

    /** A store without records, which the test closes. */
    protected abstract IdempotencyStore open() throws Exception;

    /** Lets the store's clock advance. */
    protected abstract void pass(Duration time) throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void grantsAnUnknownKey() throws Exception {
        Lease lease = acquired(store.claim(claim(scope())));
        assertThat(lease.attempt()).isEqualTo(1);
    }

    @Test
    void namesTheClaimInTheLease() throws Exception {
        ClaimRequest request = claim(scope());
        Lease lease = acquired(store.claim(request));
        assertThat(lease.scope()).isEqualTo(request.scope());
        assertThat(lease.owner()).isEqualTo(request.owner());
    }

    @Test
    void keepsASecondOwnerOutWhileTheLeaseRuns() throws Exception {
        Scope scope = scope();
        store.claim(claim(scope));
        pass(Duration.ofSeconds(10));
        assertThat(store.claim(claim(scope)))
                .isInstanceOfSatisfying(
                        Claim.InFlight.class,
                        inFlight ->
                                assertThat(inFlight.leaseLeft()).isPositive().isLessThanOrEqualTo(LEASE));
    }

    @Test
    void grantsTheSameOwnerItsLeaseAgain() throws Exception {
        ClaimRequest request = claim(scope());
        Lease lease = acquired(store.claim(request));
        assertThat(acquired(store.claim(request))).isEqualTo(lease);
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
    void findsTheOtherRequestInEveryState() throws Exception {
        Scope inProgress = scope();
        store.claim(claim(inProgress));
        Scope completed = scope();
        store.complete(acquired(store.claim(claim(completed))), response("done"));
        Scope committed = scope();
        store.markCommitted(
                acquired(store.claim(claim(committed))), response("").head());
        Scope uncertain = scope();
        store.quarantine(acquired(store.claim(claim(uncertain))), "5xx");
        for (Scope scope : List.of(inProgress, completed, committed, uncertain)) {
            assertThat(store.claim(claim(scope, OTHER, Recovery.QUARANTINE))).isInstanceOf(Claim.Mismatch.class);
        }
    }

    @Test
    void findsTheOtherRequestWhenTheLeaseRanOut() throws Exception {
        Scope scope = scope();
        store.claim(claim(scope, ONE, Recovery.REEXECUTE));
        pass(LEASE.plusMillis(1));
        assertThat(store.claim(claim(scope, OTHER, Recovery.REEXECUTE))).isInstanceOf(Claim.Mismatch.class);
    }

    @Test
    void keepsTheFingerprintOnCompletion() throws Exception {
        Scope scope = scope();
        store.complete(acquired(store.claim(claim(scope))), response("done"));
        assertThat(store.claim(claim(scope, OTHER, Recovery.QUARANTINE))).isInstanceOf(Claim.Mismatch.class);
        assertThat(store.claim(claim(scope))).isInstanceOf(Claim.Replay.class);
    }

    @Test
    void handsAnExpiredLeaseToTheNextOwnerWhereReexecutionIsAllowed() throws Exception {
        Scope scope = scope();
        Lease first = acquired(store.claim(claim(scope, ONE, Recovery.REEXECUTE)));
        pass(LEASE.plusMillis(1));
        Lease second = acquired(store.claim(claim(scope, ONE, Recovery.REEXECUTE)));
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(second.attempt()).isEqualTo(2);
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
    void doesNotHandOverALeaseThatIsRenewed() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store.claim(claim(scope, ONE, Recovery.REEXECUTE)));
        pass(LEASE.dividedBy(2));
        assertThat(store.renew(lease, LEASE)).isEqualTo(Outcome.DONE);
        pass(LEASE.dividedBy(2).plusSeconds(1));
        assertThat(store.claim(claim(scope, ONE, Recovery.REEXECUTE))).isInstanceOf(Claim.InFlight.class);
    }

    @Test
    void holdsAnExpiredLeaseBackWhereReexecutionIsNotAllowed() throws Exception {
        Scope scope = scope();
        store.claim(claim(scope));
        pass(LEASE.plusMillis(1));
        assertThat(store.claim(claim(scope))).isInstanceOf(Claim.Uncertain.class);
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
    void givesAReleasedKeyToTheNextOwner() throws Exception {
        Scope scope = scope();
        Lease first = acquired(store.claim(claim(scope)));
        assertThat(store.release(first)).isEqualTo(Outcome.DONE);
        Lease second = acquired(store.claim(claim(scope)));
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(store.release(first)).isEqualTo(Outcome.FENCED);
        assertThat(store.claim(claim(scope))).isInstanceOf(Claim.InFlight.class);
    }

    @Test
    void givesAReleasedKeyToAnotherRequest() throws Exception {
        Scope scope = scope();
        store.release(acquired(store.claim(claim(scope))));
        acquired(store.claim(claim(scope, OTHER, Recovery.QUARANTINE)));
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
    void neverForgetsWhatIsUncertain() throws Exception {
        Scope lapsed = scope();
        store.claim(claim(lapsed));
        Scope quarantined = scope();
        store.quarantine(acquired(store.claim(claim(quarantined))), "answered 500");
        pass(RETENTION.multipliedBy(48));
        store.purge(100);
        assertThat(store.claim(claim(lapsed))).isInstanceOf(Claim.Uncertain.class);
        assertThat(store.claim(claim(quarantined))).isInstanceOf(Claim.Uncertain.class);
        assertThat(store.uncertain(10))
                .extracting(UncertainRecord::scope)
                .containsExactlyInAnyOrder(lapsed, quarantined);
    }

    @Test
    void listsWhatIsUncertainThoughNobodyAskedForIt() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store.claim(claim(scope)));
        assertThat(store.uncertain(10)).isEmpty();
        pass(LEASE.plusMillis(1));
        assertThat(store.uncertain(10)).singleElement().satisfies(record -> {
            assertThat(record.scope()).isEqualTo(scope);
            assertThat(record.fence()).isEqualTo(lease.fence());
            assertThat(record.operation()).isEqualTo("POST /orders");
            assertThat(record.reason()).isNotBlank();
        });
    }

    @Test
    void limitsTheListOfWhatIsUncertain() throws Exception {
        for (int i = 0; i < 3; i++) {
            store.quarantine(acquired(store.claim(claim(scope()))), "answered 500");
        }
        assertThat(store.uncertain(2)).hasSize(2);
    }

    @Test
    void freesAKeyThatDidNothing() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store.claim(claim(scope)));
        store.quarantine(lease, "answered 500");
        assertThat(store.resolve(scope, lease.fence(), new Resolution.NothingHappened()))
                .isTrue();
        assertThat(acquired(store.claim(claim(scope))).fence()).isGreaterThan(lease.fence());
    }

    @Test
    void replaysWhatAnOperatorFoundOut() throws Exception {
        Scope scope = scope();
        Lease lease = acquired(store.claim(claim(scope)));
        pass(LEASE.plusMillis(1));
        Resolution found = new Resolution.TookEffect(response("found"), RETENTION);
        assertThat(store.resolve(scope, lease.fence(), found)).isTrue();
        assertThat(store.claim(claim(scope))).isEqualTo(new Claim.Replay(response("found")));
        store.complete(lease, response("late"));
        assertThat(store.claim(claim(scope))).isEqualTo(new Claim.Replay(response("found")));
    }

    @Test
    void resolvesOnlyWhatWasLookedAt() throws Exception {
        Scope live = scope();
        Lease lease = acquired(store.claim(claim(live)));
        assertThat(store.resolve(live, lease.fence(), new Resolution.NothingHappened()))
                .isFalse();
        store.quarantine(lease, "answered 500");
        assertThat(store.resolve(live, lease.fence() + 1, new Resolution.NothingHappened()))
                .isFalse();
        assertThat(store.resolve(scope(), 1, new Resolution.NothingHappened())).isFalse();
        assertThat(store.claim(claim(live))).isInstanceOf(Claim.Uncertain.class);
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

    @Test
    void keepsScopesApart() throws Exception {
        Scope one = scope();
        store.complete(acquired(store.claim(claim(one))), response("one"));
        acquired(store.claim(claim(scope())));
    }

    @Test
    void grantsAKeyToOneOfManyOwnersAtOnce() throws Exception {
        int threads = 8;
        int keys = 200;
        Set<Scope> granted = ConcurrentHashMap.newKeySet();
        AtomicInteger grants = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Scope> all = new ArrayList<>();
            for (int i = 0; i < keys; i++) {
                all.add(scope());
            }
            List<Callable<Integer>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(() -> {
                    for (Scope scope : all) {
                        if (store.claim(claim(scope)) instanceof Claim.Acquired acquired) {
                            grants.incrementAndGet();
                            granted.add(acquired.lease().scope());
                            store.complete(acquired.lease(), response(scope.hex()));
                        }
                    }
                    return 0;
                });
            }
            for (Future<Integer> worker : pool.invokeAll(workers)) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(grants).hasValue(keys);
        assertThat(granted).hasSize(keys);
    }

    private Scope scope() {
        return Scope.of("tenant", "alice", "POST /orders", "key-" + scopes.incrementAndGet());
    }

    private static ClaimRequest claim(Scope scope) {
        return claim(scope, ONE, Recovery.QUARANTINE);
    }

    private static ClaimRequest claim(Scope scope, Fingerprint fingerprint, Recovery recovery) {
        return new ClaimRequest(scope, "POST /orders", fingerprint, UUID.randomUUID(), LEASE, RETENTION, recovery);
    }

    private static Lease acquired(Claim claim) {
        assertThat(claim).isInstanceOf(Claim.Acquired.class);
        return ((Claim.Acquired) claim).lease();
    }

    private static StoredResponse response(String body) {
        return new StoredResponse(
                200, List.of(new HeaderLine("Content-Type", "text/plain")), body.getBytes(UTF_8), false);
    }
}
