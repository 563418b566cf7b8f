package dev.edict.testkit.history;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.Capabilities;
import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Resolution;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A store as one writes it in an hour, correct as it stands; each defect is one method that somebody wrote differently. */
class SimpleStore implements IdempotencyStore {

    enum State {
        RUNNING,
        DONE,
        COMMITTED,
        DOUBTED
    }

    /** What is kept under a key. */
    record Entry(
            State state,
            UUID owner,
            long fence,
            int attempt,
            Fingerprint fingerprint,
            boolean reexecutes,
            long until,
            @Nullable StoredResponse response) {

        boolean isRunning() {
            return state == State.RUNNING;
        }

        boolean isLapsed() {
            return isRunning() && System.nanoTime() - until >= 0;
        }

        boolean isInDoubt() {
            return state == State.DOUBTED || isLapsed() && !reexecutes;
        }

        Entry become(State next, @Nullable StoredResponse given) {
            return new Entry(next, owner, fence, attempt, fingerprint, reexecutes, until, given);
        }

        Entry until(long time) {
            return new Entry(state, owner, fence, attempt, fingerprint, reexecutes, time, response);
        }
    }

    final Map<Scope, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong fences = new AtomicLong();

    Entry fresh(ClaimRequest request, int attempt) {
        return new Entry(
                State.RUNNING,
                request.owner(),
                fences.incrementAndGet(),
                attempt,
                request.fingerprint(),
                request.recovery() == Recovery.REEXECUTE,
                System.nanoTime() + request.lease().toNanos(),
                null);
    }

    static Claim granted(ClaimRequest request, Entry entry) {
        return new Claim.Acquired(new Lease(request.scope(), entry.owner(), entry.fence(), entry.attempt()));
    }

    Claim answer(ClaimRequest request, Entry found) {
        if (!found.fingerprint().equals(request.fingerprint())) {
            return new Claim.Mismatch(found.fingerprint());
        }
        return switch (found.state()) {
            case DONE -> new Claim.Replay(Objects.requireNonNull(found.response()));
            case COMMITTED -> new Claim.CommittedOnly(Objects.requireNonNull(found.response()));
            case DOUBTED -> new Claim.Uncertain();
            case RUNNING -> found.isLapsed() ? new Claim.Uncertain() : new Claim.InFlight(Duration.ofMillis(1));
        };
    }

    boolean isFree(ClaimRequest request, Entry found) {
        return found.isLapsed() && found.reexecutes() && found.fingerprint().equals(request.fingerprint());
    }

    /** In progress or committed, under this lease. */
    boolean isHeld(Entry entry, Lease lease) {
        return (entry.isRunning() || entry.state() == State.COMMITTED)
                && entry.owner().equals(lease.owner())
                && entry.fence() == lease.fence();
    }

    /** The way to the store and back. */
    static void travel() {
        try {
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Claim claim(ClaimRequest request) {
        travel();
        Claim[] answer = new Claim[1];
        entries.compute(request.scope(), (scope, found) -> {
            if (found != null && !isFree(request, found)) {
                answer[0] = answer(request, found);
                return found;
            }
            Entry entry = fresh(request, found == null ? 1 : found.attempt() + 1);
            answer[0] = granted(request, entry);
            return entry;
        });
        travel();
        return answer[0];
    }

    @Override
    public Outcome complete(Lease lease, StoredResponse response) {
        return change(lease, entry -> isHeld(entry, lease), entry -> entry.become(State.DONE, response));
    }

    @Override
    public Outcome renew(Lease lease, Duration duration) {
        return change(
                lease, entry -> isHeld(entry, lease), entry -> entry.until(System.nanoTime() + duration.toNanos()));
    }

    @Override
    public Outcome release(Lease lease) {
        return change(lease, entry -> entry.isRunning() && isHeld(entry, lease), entry -> null);
    }

    @Override
    public Outcome markCommitted(Lease lease, StoredResponse head) {
        return change(
                lease,
                entry -> entry.isRunning() && isHeld(entry, lease),
                entry -> entry.become(State.COMMITTED, head.head()));
    }

    @Override
    public Outcome quarantine(Lease lease, String reason) {
        return change(
                lease, entry -> entry.isRunning() && isHeld(entry, lease), entry -> entry.become(State.DOUBTED, null));
    }

    @Override
    public void withdraw(ClaimRequest request) {
        change(request.scope(), entry -> entry.isRunning() && entry.owner().equals(request.owner()), entry -> null);
    }

    @Override
    public List<UncertainRecord> uncertain(int limit) {
        return entries.entrySet().stream()
                .filter(entry -> isListed(entry.getValue()))
                .map(entry -> new UncertainRecord(
                        entry.getKey(),
                        Workload.OPERATION,
                        entry.getValue().fence(),
                        entry.getValue().attempt(),
                        Instant.EPOCH,
                        "a test"))
                .toList();
    }

    boolean isListed(Entry entry) {
        return entry.isInDoubt();
    }

    @Override
    public boolean resolve(Scope scope, long fence, Resolution resolution) {
        return change(
                scope,
                entry -> isResolved(entry, fence),
                entry -> resolution instanceof Resolution.TookEffect effect
                        ? entry.become(State.DONE, effect.response())
                        : null);
    }

    boolean isResolved(Entry entry, long fence) {
        return entry.isInDoubt() && entry.fence() == fence;
    }

    interface Change {
        @Nullable
        Entry apply(Entry entry);
    }

    Outcome change(Lease lease, Predicate<Entry> allowed, Change change) {
        return change(lease.scope(), allowed, change) ? Outcome.DONE : Outcome.FENCED;
    }

    private boolean change(Scope scope, Predicate<Entry> allowed, Change change) {
        travel();
        boolean[] changed = {false};
        entries.computeIfPresent(scope, (same, entry) -> {
            if (!allowed.test(entry)) {
                return entry;
            }
            changed[0] = true;
            return change.apply(entry);
        });
        travel();
        return changed[0];
    }

    @Override
    public int purge(int limit) {
        return 0;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities("simple", false, false, true, Integer.MAX_VALUE);
    }
}
