package dev.edict.testkit.history;

import static dev.edict.testkit.history.KeyHistory.forPairs;
import static dev.edict.testkit.history.KeyHistory.isBefore;

import dev.edict.testkit.history.Event.Kind;
import dev.edict.testkit.history.HistoryChecker.Report;
import dev.edict.testkit.history.Violation.Invariant;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who holds a key, how long, and how often that lets its operation act. */
record LeasePromises(KeyHistory history, Report report) {

    /** A call whose answer was lost can reach the store this much later. */
    private static final long LIMBO_NANOS = Duration.ofSeconds(2).toNanos();

    /** After one of these nobody holds the lease. */
    private static final Set<Kind> ENDS = Set.of(
            Kind.COMPLETED,
            Kind.MARKED,
            Kind.QUARANTINED,
            Kind.RELEASED,
            Kind.WITHDRAWN,
            Kind.TOOK_EFFECT,
            Kind.NOTHING_HAPPENED);

    /** One of these can have ended it. */
    private static final Set<Kind> MAYBE_ENDS = withLost();

    private static Set<Kind> withLost() {
        Set<Kind> kinds = new HashSet<>(ENDS);
        kinds.addAll(Set.of(
                Kind.COMPLETE_LOST,
                Kind.MARK_LOST,
                Kind.QUARANTINE_LOST,
                Kind.RELEASE_LOST,
                Kind.WITHDRAW_LOST,
                Kind.TOOK_EFFECT_LOST,
                Kind.NOTHING_HAPPENED_LOST,
                Kind.FENCED));
        return kinds;
    }

    void check() {
        fences();
        leasesApart();
        countsEffects();
        staysFree();
    }

    private void fences() {
        List<Event> acquired = history.of(Kind.ACQUIRED);
        forPairs(acquired, acquired, (one, other) -> {
            if (one != other && (one.fence() == other.fence() || isBefore(one, other) && one.fence() > other.fence())) {
                report.add(Invariant.FENCING, one, other);
            }
        });
        List<Event> changes = history.of(
                Kind.COMPLETED,
                Kind.MARKED,
                Kind.QUARANTINED,
                Kind.RENEWED,
                Kind.RELEASED,
                Kind.TOOK_EFFECT,
                Kind.NOTHING_HAPPENED);
        forPairs(acquired, changes, (successor, change) -> {
            if (successor.fence() > change.fence() && isBefore(successor, change)) {
                report.add(Invariant.FENCING, successor, change);
            }
        });
    }

    /** Each is live from its claim's return on: whichever was granted first, the other one was granted too early. */
    private void leasesApart() {
        List<Event> acquired = history.of(Kind.ACQUIRED);
        forPairs(acquired, acquired, (one, other) -> {
            long begin = Math.max(one.answered(), other.answered());
            if (one != other
                    && one.invoked() <= other.invoked()
                    && begin < Math.min(certainEnd(one), certainEnd(other))) {
                report.add(Invariant.ONE_LEASE, one, other);
            }
        });
    }

    /** Until when a lease is live in any case: its owner may have begun to end it, or the last renewal runs out. */
    private long certainEnd(Event holder) {
        long end = holder.invoked() + history.lease();
        long ended = Long.MAX_VALUE;
        for (Event event : history.events()) {
            if (event.fence() == holder.fence() && event.kind() == Kind.RENEWED) {
                end = Math.max(end, event.invoked() + history.lease());
            } else if (event.fence() == holder.fence() && MAYBE_ENDS.contains(event.kind())) {
                ended = Math.min(ended, event.invoked());
            }
        }
        return Math.min(end, ended);
    }

    /**
     * Where it may run again, so often as its last execution was told that it is tried; else once. It begins anew where there can be
     * no record of those before.
     */
    private void countsEffects() {
        List<Event> effects = history.of(Kind.EFFECT);
        @Nullable Event before = null;
        @Nullable Event acted = null;
        int count = 0;
        for (Event holder : history.of(Kind.ACQUIRED).stream()
                .sorted(Comparator.comparingLong(Event::fence))
                .toList()) {
            if (before != null
                    && holder.attempt() == 1
                    && !history.freeing(before.fence(), holder).isEmpty()) {
                count = 0;
            }
            for (Event effect : effects) {
                if (effect.fence() == holder.fence()) {
                    count++;
                    if (count > (history.reexecutes() ? holder.attempt() : 1)) {
                        report.add(Invariant.EFFECTS, acted == null ? effect : acted, effect);
                    }
                    acted = effect;
                }
            }
            before = holder;
        }
    }

    private void staysFree() {
        List<Event> grants = history.of(Kind.ACQUIRED, Kind.RENEWED, Kind.CLAIM_LOST, Kind.RENEW_LOST);
        for (Event met : history.of(Kind.IN_FLIGHT)) {
            boolean held = grants.stream()
                    .anyMatch(grant -> grant.invoked() < met.answered() && possibleEnd(grant) >= met.invoked());
            if (!held) {
                report.add(Invariant.NO_WEDGE, met, met);
            }
        }
    }

    /** Until when a call can have made or kept a lease live. */
    private long possibleEnd(Event grant) {
        boolean isLost = KeyHistory.isLost(grant);
        long end = grant.answered() + history.lease() + KeyHistory.ROUNDING_NANOS + (isLost ? LIMBO_NANOS : 0);
        return grant.fence() == 0 ? end : Math.min(end, history.certainlyEnded(grant.fence(), ENDS));
    }
}
