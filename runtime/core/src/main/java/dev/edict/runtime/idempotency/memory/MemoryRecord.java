package dev.edict.runtime.idempotency.memory;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.UncertainRecord;
import java.time.Instant;
import java.util.List;

/**
 * A record in memory. Times are readings of {@link System#nanoTime()}: compare them by subtraction only.
 *
 * @param request the claim that made it
 * @param fence of that claim
 * @param attempt of that claim
 * @param state where it stands
 * @param leaseUntil when the lease ends
 * @param expiresAt when the retention ends
 * @param response what is recorded; empty while in progress
 * @param doubt why it is uncertain; empty otherwise
 * @param doubtSince since when; the epoch otherwise
 */
record MemoryRecord(
        ClaimRequest request,
        long fence,
        int attempt,
        State state,
        long leaseUntil,
        long expiresAt,
        StoredResponse response,
        String doubt,
        Instant doubtSince) {

    enum State {
        IN_PROGRESS,
        COMPLETED,
        COMMITTED,
        UNCERTAIN
    }

    private static final StoredResponse NOTHING = new StoredResponse(0, List.of(), new byte[0], false);

    static MemoryRecord claimed(ClaimRequest request, long fence, int attempt, long now) {
        return new MemoryRecord(
                request,
                fence,
                attempt,
                State.IN_PROGRESS,
                now + request.lease().toNanos(),
                now + request.retention().toNanos(),
                NOTHING,
                "",
                Instant.EPOCH);
    }

    MemoryRecord completed(State reached, StoredResponse recorded) {
        return new MemoryRecord(request, fence, attempt, reached, leaseUntil, expiresAt, recorded, "", Instant.EPOCH);
    }

    MemoryRecord uncertain(String reason, Instant since) {
        return new MemoryRecord(
                request, fence, attempt, State.UNCERTAIN, leaseUntil, expiresAt, NOTHING, reason, since);
    }

    MemoryRecord leasedUntil(long until) {
        return new MemoryRecord(request, fence, attempt, state, until, expiresAt, response, doubt, doubtSince);
    }

    MemoryRecord expiringAt(long at) {
        return new MemoryRecord(request, fence, attempt, state, leaseUntil, at, response, doubt, doubtSince);
    }

    /** Where it stands by now: a lease that ran out makes a record uncertain without anybody touching it. */
    State state(long now) {
        boolean inDoubt = state == State.IN_PROGRESS
                && leaseLeft(now) <= 0
                && request.recovery() == Idempotent.Recovery.QUARANTINE;
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
        return fence == lease.fence() && request.owner().equals(lease.owner());
    }

    boolean isOwnedBy(ClaimRequest other) {
        return request.owner().equals(other.owner());
    }

    boolean isClaimOf(ClaimRequest other) {
        return request.fingerprint().equals(other.fingerprint());
    }

    Lease lease() {
        return new Lease(request.scope(), request.owner(), fence, attempt);
    }

    UncertainRecord asUncertain(long now) {
        boolean lapsed = state == State.IN_PROGRESS;
        return new UncertainRecord(
                request.scope(),
                request.operation(),
                fence,
                attempt,
                lapsed ? Instant.now().plusNanos(leaseLeft(now)) : doubtSince,
                lapsed ? "the lease ran out" : doubt);
    }
}
