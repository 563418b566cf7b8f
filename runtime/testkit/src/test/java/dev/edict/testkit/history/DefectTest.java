package dev.edict.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.testkit.history.Violation.Invariant;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Controls: defects that stores in the field have, each found by what it breaks. */
@Timeout(120)
class DefectTest {

    private static final Duration LEASE = Duration.ofMillis(40);
    private static final Duration RUN = Duration.ofMillis(300);
    private static final int MOST_RUNS = 60;
    private static final int LARGE = 1_000;

    @Test
    void theStoreWithoutADefectPasses() throws Exception {
        assertThat(HistoryChecker.check(
                        Histories.of(new SimpleStore(), LEASE, Duration.ofSeconds(2), 1), LEASE, Workload::reexecutes))
                .isEmpty();
    }

    /** Look, and if there is nothing, write: two can look before one writes. */
    @Test
    void checkThenAct() throws Exception {
        isFound(Invariant.ONE_LEASE, () -> new SimpleStore() {
            @Override
            public Claim claim(ClaimRequest request) {
                Entry found = entries.get(request.scope());
                if (found != null && !isFree(request, found)) {
                    return answer(request, found);
                }
                travel();
                Entry entry = fresh(request, 1);
                entries.put(request.scope(), entry);
                return granted(request, entry);
            }
        });
    }

    /** Completes, renews and releases by key alone: who was overtaken writes over its successor. */
    @Test
    void noFence() throws Exception {
        isFound(Invariant.FENCING, () -> new SimpleStore() {
            @Override
            boolean isHeld(Entry entry, Lease lease) {
                return entry.isRunning();
            }
        });
    }

    /** Completes whatever state the record is in: a second response replaces the first. */
    @Test
    void overwrittenRecord() throws Exception {
        isFound(Invariant.ONE_RECORD, () -> new SimpleStore() {
            @Override
            boolean isHeld(Entry entry, Lease lease) {
                return true;
            }
        });
    }

    /** Who has waited long enough removes the key, while its owner still runs. */
    @Test
    void aWaiterRemovesTheOwnersClaim() throws Exception {
        isFound(Invariant.ONE_LEASE, () -> new SimpleStore() {
            @Override
            public Claim claim(ClaimRequest request) {
                Claim answer = super.claim(request);
                if (answer instanceof Claim.InFlight) {
                    travel();
                    entries.remove(request.scope());
                }
                return answer;
            }
        });
    }

    /**
     * Reads an expired record, and removes the key without looking again: a fresh claim can be there by then, or its record already.
     * It is slow enough for that to happen.
     */
    @Test
    void lazyExpiryRemovesAFreshClaim() throws Exception {
        isFound(EnumSet.of(Invariant.ONE_LEASE, Invariant.ONE_RECORD), () -> new SimpleStore() {
            @Override
            public Claim claim(ClaimRequest request) {
                Entry found = entries.get(request.scope());
                if (found != null && isFree(request, found)) {
                    for (int i = 0; i < 40 && entries.get(request.scope()) == found; i++) {
                        travel();
                    }
                    entries.remove(request.scope());
                }
                return super.claim(request);
            }
        });
    }

    /** A claim without an expiry of its own is taken for an orphan. */
    @Test
    void aLiveClaimIsReclaimed() throws Exception {
        isFound(Invariant.EFFECTS, () -> new SimpleStore() {
            @Override
            boolean isFree(ClaimRequest request, Entry found) {
                return found.isRunning() && found.fingerprint().equals(request.fingerprint());
            }
        });
    }

    /** The completion writes a record anew, without the fingerprint: any request gets the answer. */
    @Test
    void theFingerprintIsLostOnCompletion() throws Exception {
        isFound(Invariant.SAME_REQUEST, () -> new SimpleStore() {
            @Override
            Claim answer(ClaimRequest request, Entry found) {
                return found.state() == State.DONE
                        ? new Claim.Replay(Objects.requireNonNull(found.response()))
                        : super.answer(request, found);
            }
        });
    }

    /** A response that is too large to keep gives the key back: what was done is done again. */
    @Test
    void aLargeResponseReleasesAFinishedExecution() throws Exception {
        isFound(Invariant.EFFECTS, () -> new SimpleStore() {
            @Override
            public Outcome complete(Lease lease, StoredResponse response) {
                return response.body().length > LARGE ? release(lease) : super.complete(lease, response);
            }
        });
    }

    /** The claim lives as long as its response would: after a crash the key is in progress for a day. */
    @Test
    void aClaimWithTheLifeOfAResponse() throws Exception {
        isFound(Invariant.NO_WEDGE, () -> new SimpleStore() {
            @Override
            public Claim claim(ClaimRequest request) {
                return super.claim(new ClaimRequest(
                        request.scope(),
                        request.operation(),
                        request.fingerprint(),
                        request.owner(),
                        request.retention(),
                        request.retention(),
                        request.recovery()));
            }
        });
    }

    /** Keys of different operations meet in one record: one gets the answer of the other. */
    @Test
    void oneRecordForSeveralKeys() throws Exception {
        isFound(Invariant.EXACT_REPLAY, () -> new SimpleStore() {
            @Override
            public Claim claim(ClaimRequest request) {
                return super.claim(new ClaimRequest(
                        Scope.ofBytes(new byte[] {(byte) (request.scope().bytes()[0] & 1)}),
                        request.operation(),
                        Fingerprint.ofBytes(new byte[] {1}),
                        request.owner(),
                        request.lease(),
                        request.retention(),
                        request.recovery()));
            }
        });
    }

    /** Takes the word of whoever says that it took effect, also of one that was overtaken. */
    @Test
    void aMarkOfWhoWasOvertaken() throws Exception {
        isFound(Invariant.FENCING, () -> new SimpleStore() {
            @Override
            public Outcome markCommitted(Lease lease, StoredResponse head) {
                return change(lease, entry -> true, entry -> entry.become(State.COMMITTED, head.head()));
            }
        });
    }

    /** Says that it has heard, and lets the lease run out: what took effect runs again. */
    @Test
    void aMarkThatIsForgotten() throws Exception {
        isFound(Invariant.ONE_RECORD, () -> new SimpleStore() {
            @Override
            public Outcome markCommitted(Lease lease, StoredResponse head) {
                return change(lease, entry -> isHeld(entry, lease), entry -> entry);
            }
        });
    }

    /** What is shown of what took effect is not what was said of it. */
    @Test
    void anotherHeadThanTheMarkHad() throws Exception {
        isFound(Invariant.EXACT_REPLAY, () -> new SimpleStore() {
            @Override
            Claim answer(ClaimRequest request, Entry found) {
                Claim answer = super.answer(request, found);
                return answer instanceof Claim.CommittedOnly
                        ? new Claim.CommittedOnly(new StoredResponse(200, List.of(), new byte[0], true))
                        : answer;
            }
        });
    }

    /** A doubt that is no state of its own: when the lease has run out, the key runs again. */
    @Test
    void aDoubtThatRunsOut() throws Exception {
        isFound(Invariant.IN_DOUBT, () -> new SimpleStore() {
            @Override
            public Outcome quarantine(Lease lease, String reason) {
                return renew(lease, Duration.ZERO);
            }
        });
    }

    /** What is in doubt is settled by the execution that put it there. */
    @Test
    void aDoubtThatIsSettledLate() throws Exception {
        isFound(Invariant.IN_DOUBT, () -> new SimpleStore() {
            @Override
            boolean isHeld(Entry entry, Lease lease) {
                return entry.state() != State.DONE && entry.fence() == lease.fence();
            }
        });
    }

    /** Resolves whatever execution of the key is in doubt by now, and not the one that was looked at. */
    @Test
    void aResolutionOfAnotherExecution() throws Exception {
        isFound(EnumSet.of(Invariant.IN_DOUBT, Invariant.FENCING), () -> new SimpleStore() {
            @Override
            boolean isResolved(Entry entry, long fence) {
                return entry.isInDoubt();
            }
        });
    }

    /** Resolves what still runs. */
    @Test
    void aResolutionOfWhatRuns() throws Exception {
        isFound(Invariant.IN_DOUBT, () -> new SimpleStore() {
            @Override
            boolean isResolved(Entry entry, long fence) {
                return entry.isRunning() && entry.fence() == fence;
            }
        });
    }

    /** Lists what still runs. */
    @Test
    void aListOfMoreThanIsInDoubt() throws Exception {
        isFound(Invariant.IN_DOUBT, () -> new SimpleStore() {
            @Override
            boolean isListed(Entry entry) {
                return true;
            }
        });
    }

    /** Undoes the claim of whoever has the key. */
    @Test
    void aWithdrawalOfAnothersClaim() throws Exception {
        isFound(Invariant.ONE_LEASE, () -> new SimpleStore() {
            @Override
            public void withdraw(ClaimRequest request) {
                travel();
                entries.computeIfPresent(request.scope(), (scope, entry) -> entry.isRunning() ? null : entry);
                travel();
            }
        });
    }

    /** Undoes nothing: the key is held, or in doubt, for nothing that ever ran. */
    @Test
    void aWithdrawalThatDoesNothing() throws Exception {
        isFound(EnumSet.of(Invariant.NO_WEDGE, Invariant.IN_DOUBT), () -> new SimpleStore() {
            @Override
            public void withdraw(ClaimRequest request) {
                travel();
            }
        });
    }

    /** A takeover that is told to be the first attempt: what it does again it takes for new. */
    @Test
    void attemptsThatAreNotCounted() throws Exception {
        isFound(Invariant.EFFECTS, () -> new SimpleStore() {
            @Override
            Entry fresh(ClaimRequest request, int attempt) {
                return super.fresh(request, 1);
            }
        });
    }

    private static void isFound(Invariant invariant, Supplier<IdempotencyStore> defective) throws Exception {
        isFound(EnumSet.of(invariant), defective);
    }

    /** Runs until one of them is found: what is a matter of luck must not be one for the test. */
    private static void isFound(Set<Invariant> any, Supplier<IdempotencyStore> defective) throws Exception {
        Set<Invariant> broken = EnumSet.noneOf(Invariant.class);
        for (int run = 0; run < MOST_RUNS && Collections.disjoint(broken, any); run++) {
            HistoryChecker.check(Histories.of(defective.get(), LEASE, RUN, run), LEASE, Workload::reexecutes)
                    .forEach(violation -> broken.add(violation.invariant()));
        }
        assertThat(broken).containsAnyElementsOf(any);
    }
}
