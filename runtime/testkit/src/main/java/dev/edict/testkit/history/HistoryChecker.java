package dev.edict.testkit.history;

import dev.edict.testkit.history.Event.Kind;
import dev.edict.testkit.history.Violation.Invariant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Judges a history by what is certain. The workers' clock tells when a call began and returned, not when the store acted:
 * so a lease is certainly live from the return of its claim until its duration after the claim began, and an event is
 * after another one only if it began when that had returned. Whatever could have been true is not reported.
 */
public final class HistoryChecker {

    /** A call whose answer was lost can reach the store this much later. */
    private static final long LIMBO_NANOS = Duration.ofSeconds(2).toNanos();

    /** Stores keep times in units of their own. */
    private static final long ROUNDING_NANOS = Duration.ofMillis(5).toNanos();

    private static final Set<Kind> CLAIMS =
            Set.of(Kind.ACQUIRED, Kind.REPLAYED, Kind.IN_FLIGHT, Kind.MISMATCH, Kind.UNCERTAIN, Kind.CLAIM_LOST);

    private static final Set<Kind> ENDS =
            Set.of(Kind.COMPLETED, Kind.COMPLETE_LOST, Kind.RELEASED, Kind.RELEASE_LOST, Kind.FENCED);

    private final long leaseNanos;
    private final Predicate<String> reexecutes;
    private final List<Violation> violations = new ArrayList<>();

    private HistoryChecker(Duration lease, Predicate<String> reexecutes) {
        this.leaseNanos = lease.toNanos();
        this.reexecutes = reexecutes;
    }

    /**
     * What is wrong with a history; empty if nothing is.
     *
     * @param history in any order; of one store, whose records were not forgotten meanwhile
     * @param lease of every claim and renewal
     * @param reexecutes whether a key may run again when its lease has run out
     */
    public static List<Violation> check(Collection<Event> history, Duration lease, Predicate<String> reexecutes) {
        HistoryChecker checker = new HistoryChecker(lease, reexecutes);
        Map<String, List<Event>> byKey =
                history.stream().collect(Collectors.groupingBy(Event::key, TreeMap::new, Collectors.toList()));
        byKey.forEach((key, events) -> {
            events.sort(Comparator.comparingLong(Event::invoked));
            checker.check(events);
        });
        return checker.violations;
    }

    private void check(List<Event> events) {
        recordsOnce(events);
        replaysExactly(events);
        fences(events);
        leasesApart(events);
        countsEffects(events);
        tellsRequestsApart(events);
        staysFree(events);
    }

    private void recordsOnce(List<Event> events) {
        List<Event> recorded = of(events, Kind.COMPLETED);
        forPairs(recorded, recorded, (one, other) -> {
            if (one.fence() != other.fence()) {
                report(Invariant.ONE_RECORD, one, other);
            }
        });
        List<Event> known = of(events, Kind.COMPLETED, Kind.REPLAYED);
        List<Event> later = of(events, Kind.ACQUIRED, Kind.IN_FLIGHT, Kind.UNCERTAIN);
        forPairs(known, later, (one, other) -> {
            if (isBefore(one, other)) {
                report(Invariant.ONE_RECORD, one, other);
            }
        });
    }

    private void replaysExactly(List<Event> events) {
        List<Event> shown = of(events, Kind.COMPLETED, Kind.REPLAYED);
        forPairs(shown, of(events, Kind.REPLAYED), (one, other) -> {
            if (!one.value().equals(other.value())) {
                report(Invariant.EXACT_REPLAY, one, other);
            }
        });
        Set<String> written = of(events, Kind.COMPLETED, Kind.COMPLETE_LOST).stream()
                .map(Event::value)
                .collect(Collectors.toSet());
        of(events, Kind.REPLAYED).stream()
                .filter(replay -> !written.contains(replay.value()))
                .forEach(replay -> report(Invariant.EXACT_REPLAY, replay, replay));
    }

    private void fences(List<Event> events) {
        List<Event> acquired = of(events, Kind.ACQUIRED);
        forPairs(acquired, acquired, (one, other) -> {
            if (one != other && (one.fence() == other.fence() || isBefore(one, other) && one.fence() > other.fence())) {
                report(Invariant.FENCING, one, other);
            }
        });
        List<Event> changes = of(events, Kind.COMPLETED, Kind.RENEWED, Kind.RELEASED);
        forPairs(acquired, changes, (successor, change) -> {
            if (successor.fence() > change.fence() && isBefore(successor, change)) {
                report(Invariant.FENCING, successor, change);
            }
        });
    }

    /** Each is live from its claim's return on: whichever was granted first, the other one was granted too early. */
    private void leasesApart(List<Event> events) {
        List<Event> acquired = of(events, Kind.ACQUIRED);
        forPairs(acquired, acquired, (one, other) -> {
            long begin = Math.max(one.answered(), other.answered());
            if (one != other
                    && one.invoked() <= other.invoked()
                    && begin < Math.min(certainEnd(one, events), certainEnd(other, events))) {
                report(Invariant.ONE_LEASE, one, other);
            }
        });
    }

    /** Until when a lease is live in any case: its owner may have begun to end it, or the last renewal runs out. */
    private long certainEnd(Event holder, List<Event> events) {
        long end = holder.invoked() + leaseNanos;
        long ended = Long.MAX_VALUE;
        for (Event event : events) {
            if (event.fence() == holder.fence() && event.kind() == Kind.RENEWED) {
                end = Math.max(end, event.invoked() + leaseNanos);
            } else if (event.fence() == holder.fence() && ENDS.contains(event.kind())) {
                ended = Math.min(ended, event.invoked());
            }
        }
        return Math.min(end, ended);
    }

    private void countsEffects(List<Event> events) {
        List<Event> effects = of(events, Kind.EFFECT);
        int most =
                reexecutes.test(events.get(0).key()) ? of(events, Kind.ACQUIRED).size() : 1;
        if (effects.size() > most) {
            report(Invariant.EFFECTS, effects.get(0), effects.get(most));
        }
    }

    private void tellsRequestsApart(List<Event> events) {
        List<Event> written = of(events, Kind.COMPLETED, Kind.COMPLETE_LOST);
        forPairs(written, of(events, Kind.REPLAYED), (one, replay) -> {
            if (one.value().equals(replay.value()) && !one.request().equals(replay.request())) {
                report(Invariant.SAME_REQUEST, one, replay);
            }
        });
        for (Event mismatch : of(events, Kind.MISMATCH)) {
            boolean another = events.stream()
                    .anyMatch(event -> CLAIMS.contains(event.kind())
                            && event.invoked() < mismatch.answered()
                            && !event.request().equals(mismatch.request()));
            if (!another) {
                report(Invariant.SAME_REQUEST, mismatch, mismatch);
            }
        }
    }

    private void staysFree(List<Event> events) {
        List<Event> grants = of(events, Kind.ACQUIRED, Kind.RENEWED, Kind.CLAIM_LOST, Kind.RENEW_LOST);
        for (Event met : of(events, Kind.IN_FLIGHT)) {
            boolean held = grants.stream()
                    .anyMatch(grant -> grant.invoked() < met.answered() && possibleEnd(grant) >= met.invoked());
            if (!held) {
                report(Invariant.NO_WEDGE, met, met);
            }
        }
    }

    /** Until when a call can have made or kept a lease live. */
    private long possibleEnd(Event grant) {
        boolean lost = grant.kind() == Kind.CLAIM_LOST || grant.kind() == Kind.RENEW_LOST;
        return grant.answered() + leaseNanos + ROUNDING_NANOS + (lost ? LIMBO_NANOS : 0);
    }

    private static boolean isBefore(Event one, Event other) {
        return one.answered() < other.invoked();
    }

    private static List<Event> of(List<Event> events, Kind... kinds) {
        Set<Kind> wanted = Set.of(kinds);
        return events.stream().filter(event -> wanted.contains(event.kind())).toList();
    }

    private interface Pair {
        void judge(Event one, Event other);
    }

    private static void forPairs(List<Event> ones, List<Event> others, Pair pair) {
        for (Event one : ones) {
            for (Event other : others) {
                pair.judge(one, other);
            }
        }
    }

    private void report(Invariant invariant, Event one, Event other) {
        violations.add(new Violation(invariant, one.key(), one + " and " + other));
    }
}
