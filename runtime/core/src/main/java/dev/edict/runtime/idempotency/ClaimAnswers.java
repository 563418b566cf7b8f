package dev.edict.runtime.idempotency;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import java.time.Duration;

/** What is answered to a request whose key is somebody else's, and told to the listener. */
record ClaimAnswers(Events events, LargeBodies bodies) {

    static final Duration SOON = Duration.ofSeconds(1);
    static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(5);

    Admission to(Claim claim, Policy policy) {
        if (claim instanceof Claim.Replay replay) {
            events.tell(Event.REPLAYED, policy);
            return new Admission.Repeat(bodies.whole(replay.response(), policy), false);
        }
        if (claim instanceof Claim.CommittedOnly committed) {
            events.tell(Event.REPLAYED, policy);
            return new Admission.Repeat(committed.head(), true);
        }
        if (claim instanceof Claim.InFlight inFlight) {
            events.tell(Event.IN_FLIGHT, policy);
            return new Admission.InProgress(retryAfter(inFlight.leaseLeft()));
        }
        if (claim instanceof Claim.Mismatch) {
            events.tell(Event.MISMATCH, policy);
            return new Admission.Reused();
        }
        events.tell(Event.UNCERTAIN, policy);
        return new Admission.OutcomeUnknown();
    }

    /**
     * The lease is renewed while the operation runs, so what is left of it says little: never ask for a longer wait
     * than 5 seconds.
     */
    private static Duration retryAfter(Duration leaseLeft) {
        Duration whole =
                Duration.ofSeconds(leaseLeft.plusSeconds(1).minusNanos(1).toSeconds());
        return whole.compareTo(SOON) < 0
                ? SOON
                : whole.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : whole;
    }
}
