package dev.edict.runtime.idempotency.memory;

import dev.edict.annotations.Idempotent.Recovery;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record in memory, as small as it can be: there are many of them, and a collector carries each. What it is a record of is known by
 * who holds it. Times are readings of {@link System#nanoTime()}: compare them by subtraction only.
 *
 * @param operation {@link ClaimRequest#operation()}
 * @param fingerprint of the request that claimed it
 * @param ownerHigh the first half of who claimed it; 0 with the second when an operator has settled it
 * @param ownerLow the second half
 * @param recovery what becomes of it when the lease has run out
 * @param fence of that claim
 * @param attempt of that claim
 * @param state where it stands
 * @param leaseUntil when the lease ends
 * @param expiresAt when the retention ends
 * @param response what is recorded; empty while in progress
 * @param doubt why and since when it is uncertain; null otherwise
 */
record MemoryRecord(
        String operation,
        Fingerprint fingerprint,
        long ownerHigh,
        long ownerLow,
        Recovery recovery,
        long fence,
        int attempt,
        State state,
        long leaseUntil,
        long expiresAt,
        StoredResponse response,
        @Nullable Doubt doubt) {

    enum State {
        IN_PROGRESS,
        COMPLETED,
        COMMITTED,
        UNCERTAIN
    }

    /** Why nobody knows the outcome. */
    record Doubt(String reason, Instant since) {}

    private static final StoredResponse NOTHING = new StoredResponse(0, List.of(), new byte[0], false);

    static MemoryRecord claimed(ClaimRequest request, long fence, int attempt, long now) {
        return new MemoryRecord(
                request.operation(),
                request.fingerprint(),
                request.owner().getMostSignificantBits(),
                request.owner().getLeastSignificantBits(),
                request.recovery(),
                fence,
                attempt,
                State.IN_PROGRESS,
                now + request.lease().toNanos(),
                now + request.retention().toNanos(),
                NOTHING,
                null);
    }

    /** The same claim under another fence. */
    MemoryRecord fenced(long drawn) {
        return with(drawn, state, leaseUntil, expiresAt, response, doubt);
    }

    MemoryRecord completed(State reached, StoredResponse recorded) {
        return with(fence, reached, leaseUntil, expiresAt, recorded, null);
    }

    MemoryRecord uncertain(String reason, Instant since) {
        return with(fence, State.UNCERTAIN, leaseUntil, expiresAt, NOTHING, new Doubt(reason, since));
    }

    MemoryRecord leasedUntil(long until) {
        return with(fence, state, until, expiresAt, response, doubt);
    }

    MemoryRecord expiringAt(long at) {
        return with(fence, state, leaseUntil, at, response, doubt);
    }

    /** Nobody's claim any more: whoever made it can change it no longer. */
    MemoryRecord disowned() {
        return new MemoryRecord(
                operation, fingerprint, 0, 0, recovery, fence, attempt, state, leaseUntil, expiresAt, response, doubt);
    }

    private MemoryRecord with(
            long drawn, State reached, long lease, long retention, StoredResponse recorded, @Nullable Doubt doubted) {
        return new MemoryRecord(
                operation,
                fingerprint,
                ownerHigh,
                ownerLow,
                recovery,
                drawn,
                attempt,
                reached,
                lease,
                retention,
                recorded,
                doubted);
    }

    /** Where it stands by now: a lease that ran out makes a record uncertain without anybody touching it. */
    State state(long now) {
        boolean inDoubt = state == State.IN_PROGRESS && leaseLeft(now) <= 0 && recovery == Recovery.QUARANTINE;
        return inDoubt ? State.UNCERTAIN : state;
    }

    boolean isUncertain(long now) {
        return state(now) == State.UNCERTAIN;
    }

    boolean isGone(long now) {
        return expiresAt - now <= 0
                && switch (state(now)) {
                    case UNCERTAIN -> false;
                    case IN_PROGRESS -> leaseLeft(now) <= 0;
                    case COMPLETED, COMMITTED -> true;
                };
    }

    /** Before this time it is not gone, unless it changes. */
    long endsAt() {
        return state == State.IN_PROGRESS && leaseUntil - expiresAt > 0 ? leaseUntil : expiresAt;
    }

    long leaseLeft(long now) {
        return leaseUntil - now;
    }

    /**
     * The state as it was last written, whatever the lease has become since: an owner that comes back late may still
     * settle.
     */
    boolean is(State written) {
        return state == written;
    }

    boolean isHeldBy(Lease lease) {
        return fence == lease.fence() && isOwnedBy(lease.owner());
    }

    boolean isOwnedBy(UUID owner) {
        return ownerLow == owner.getLeastSignificantBits() && ownerHigh == owner.getMostSignificantBits();
    }

    boolean isClaimOf(ClaimRequest other) {
        return fingerprint.equals(other.fingerprint());
    }

    /** Of who claimed it. */
    Lease leaseOf(ClaimRequest request) {
        return new Lease(request.scope(), request.owner(), fence, attempt);
    }

    UncertainRecord asUncertain(Scope scope, long now) {
        return new UncertainRecord(
                scope,
                operation,
                fence,
                attempt,
                doubt == null ? Instant.now().plusNanos(leaseLeft(now)) : doubt.since(),
                doubt == null ? "the lease ran out" : doubt.reason());
    }
}
