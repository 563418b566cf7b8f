package dev.edict.testkit.history;

import static dev.edict.testkit.history.KeyHistory.forPairs;
import static dev.edict.testkit.history.KeyHistory.isBefore;

import dev.edict.testkit.history.Event.Kind;
import dev.edict.testkit.history.HistoryChecker.Report;
import dev.edict.testkit.history.Violation.Invariant;
import java.util.List;
import java.util.Set;

/** What is in doubt, and how that ends. */
record DoubtPromises(KeyHistory history, Report report) {

    /** After one of these the lease is none any more that could run out. */
    private static final Set<Kind> SETTLED =
            Set.of(Kind.COMPLETED, Kind.MARKED, Kind.RELEASED, Kind.WITHDRAWN, Kind.TOOK_EFFECT, Kind.NOTHING_HAPPENED);

    /** No record that is in doubt is answered with, or changed, so. */
    private static final Set<Kind> NOT_IN_DOUBT = Set.of(
            Kind.ACQUIRED,
            Kind.IN_FLIGHT,
            Kind.REPLAYED,
            Kind.COMMITTED_ONLY,
            Kind.RENEWED,
            Kind.MARKED,
            Kind.COMPLETED,
            Kind.RELEASED);

    void check() {
        doubtsWithReason();
        doubtsUntilItIsSettled();
        resolvesOnce();
    }

    private void doubtsWithReason() {
        for (Event met : history.of(Kind.UNCERTAIN)) {
            if (!isMaybeInDoubt(met, 0)) {
                report.add(Invariant.IN_DOUBT, met, met);
            }
        }
        for (Event named : history.of(Kind.LISTED, Kind.TOOK_EFFECT, Kind.NOTHING_HAPPENED)) {
            if (!isMaybeInDoubt(named, named.fence())) {
                report.add(Invariant.IN_DOUBT, named, named);
            }
        }
    }

    /**
     * Whether an execution can have been in doubt during a call.
     *
     * @param fence which, or 0 for any
     */
    private boolean isMaybeInDoubt(Event call, long fence) {
        return history.of(Kind.QUARANTINED, Kind.QUARANTINE_LOST).stream()
                        .filter(doubt -> fence == 0 || doubt.fence() == fence)
                        .anyMatch(doubt -> doubt.invoked() < call.answered()
                                && !isSettledBefore(call, doubt.fence(), KeyHistory.RESOLVED))
                || !history.reexecutes()
                        && history.of(Kind.ACQUIRED, Kind.CLAIM_LOST).stream()
                                .filter(claim -> fence == 0 || claim.fence() == 0 || claim.fence() == fence)
                                .anyMatch(claim -> isMaybeLapsed(claim, call));
    }

    private boolean isMaybeLapsed(Event claim, Event call) {
        long until = claim.invoked();
        if (claim.fence() != 0) {
            if (isSettledBefore(call, claim.fence(), SETTLED)) {
                return false;
            }
            for (Event renewal : history.of(Kind.RENEWED)) {
                if (renewal.fence() == claim.fence() && isBefore(renewal, call)) {
                    until = Math.max(until, renewal.invoked());
                }
            }
        }
        return until + history.lease() - KeyHistory.ROUNDING_NANOS <= call.answered();
    }

    /** A call is no reason against itself. */
    private boolean isSettledBefore(Event call, long fence, Set<Kind> by) {
        return history.of(by).stream().anyMatch(event -> event.fence() == fence && isBefore(event, call));
    }

    private void doubtsUntilItIsSettled() {
        forPairs(history.of(Kind.QUARANTINED), history.of(NOT_IN_DOUBT), (doubt, later) -> {
            if (isBefore(doubt, later) && !history.isMaybeResolved(doubt.fence(), later)) {
                report.add(Invariant.IN_DOUBT, doubt, later);
            }
        });
        forPairs(history.of(Kind.UNCERTAIN), history.of(Kind.ACQUIRED), (doubt, later) -> {
            if (isBefore(doubt, later)
                    && history.freeing(later).stream()
                            .noneMatch(event -> KeyHistory.isLost(event) || event.answered() > doubt.invoked())) {
                report.add(Invariant.IN_DOUBT, doubt, later);
            }
        });
    }

    private void resolvesOnce() {
        List<Event> resolutions = history.of(KeyHistory.RESOLVED);
        forPairs(resolutions, resolutions, (one, other) -> {
            if (one != other && one.invoked() <= other.invoked() && one.fence() == other.fence()) {
                report.add(Invariant.IN_DOUBT, one, other);
            }
        });
        List<Event> changes = history.of(Kind.RENEWED, Kind.RELEASED, Kind.MARKED, Kind.QUARANTINED, Kind.COMPLETED);
        forPairs(resolutions, changes, (resolution, change) -> {
            boolean isDoneAlready = resolution.kind() == Kind.TOOK_EFFECT && change.kind() == Kind.COMPLETED;
            if (resolution.fence() == change.fence() && isBefore(resolution, change) && !isDoneAlready) {
                report.add(Invariant.IN_DOUBT, resolution, change);
            }
        });
    }
}
