package dev.edict.runtime.idempotency;

import dev.edict.annotations.Idempotent;
import java.time.Duration;
import java.util.UUID;

/**
 * The wish to execute a key.
 *
 * @param scope the record
 * @param operation {@link Policy#operation()}, for operators who look at what is uncertain
 * @param fingerprint what a repeat must share, at most 500 bytes
 * @param owner who wants to execute; a second claim by the same owner is granted the lease it already holds, so that a
 *     claim whose answer was lost can be asked again
 * @param lease how long, until it is renewed
 * @param retention how long the record answers repeats
 * @param recovery what becomes of the key when the lease runs out
 */
public record ClaimRequest(
        Scope scope,
        String operation,
        Fingerprint fingerprint,
        UUID owner,
        Duration lease,
        Duration retention,
        Idempotent.Recovery recovery) {

    /** The same wish under the fingerprint of a record. */
    ClaimRequest under(Fingerprint stored) {
        return new ClaimRequest(scope, operation, stored, owner, lease, retention, recovery);
    }
}
