package dev.edict.runtime.jdbc;

import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.ClaimRequest;
import dev.edict.runtime.idempotency.Fingerprint;
import dev.edict.runtime.idempotency.Lease;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.StoredResponseCodec;
import dev.edict.runtime.idempotency.UnreadableRecordException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record that a claim met, with its times as the database judged them when it was read.
 *
 * @param fence of the claim that made it
 * @param attempt of that claim
 * @param fingerprint of that claim
 * @param state one of the letters below, as last written
 * @param reexecute whether another may execute when the lease has run out
 * @param owner of that claim
 * @param leaseLeftMicros zero or less when it has run out
 * @param expired whether its retention has ended
 * @param response encoded; null while there is none
 */
record FoundRecord(
        long fence,
        int attempt,
        byte[] fingerprint,
        String state,
        boolean reexecute,
        UUID owner,
        long leaseLeftMicros,
        boolean expired,
        byte @Nullable [] response) {

    static final String IN_PROGRESS = "P";
    static final String COMPLETED = "C";
    static final String COMMITTED = "K";
    static final String UNCERTAIN = "U";

    /** Whether the key is the claimant's for the taking; the database judges again when it is taken. */
    boolean isFreeFor(ClaimRequest request) {
        return isGone() || (isAbandoned() && reexecute && isSameRequest(request));
    }

    /** The number of the execution that takes the key. */
    int nextAttempt() {
        return isGone() ? 1 : attempt + 1;
    }

    private boolean isGone() {
        return expired
                && switch (state) {
                    case COMPLETED, COMMITTED -> true;
                    case IN_PROGRESS -> isAbandoned() && reexecute;
                    default -> false;
                };
    }

    private boolean isAbandoned() {
        return state.equals(IN_PROGRESS) && leaseLeftMicros <= 0;
    }

    private boolean isSameRequest(ClaimRequest request) {
        return Arrays.equals(fingerprint, request.fingerprint().bytes());
    }

    /** What a claimant is told who does not get the key. */
    Claim answer(ClaimRequest request) throws UnreadableRecordException {
        if (!isSameRequest(request)) {
            return new Claim.Mismatch(Fingerprint.ofBytes(fingerprint));
        }
        return switch (state) {
            case COMPLETED -> new Claim.Replay(decoded());
            case COMMITTED -> new Claim.CommittedOnly(decoded());
            case IN_PROGRESS -> {
                if (isAbandoned()) {
                    yield new Claim.Uncertain();
                }
                yield owner.equals(request.owner())
                        ? new Claim.Acquired(new Lease(request.scope(), owner, fence, attempt))
                        : new Claim.InFlight(Duration.of(leaseLeftMicros, ChronoUnit.MICROS));
            }
            case UNCERTAIN -> new Claim.Uncertain();
            default -> throw new UnreadableRecordException("a record has the unknown state " + state);
        };
    }

    private StoredResponse decoded() throws UnreadableRecordException {
        if (response == null) {
            throw new UnreadableRecordException("a settled record has no response");
        }
        return StoredResponseCodec.decode(response);
    }
}
