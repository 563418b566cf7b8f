package dev.edict.testkit.history;

import dev.edict.testkit.history.Event.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was done to the record of one key, in the order in which it began.
 *
 * @param lease of every claim and renewal, in nanoseconds
 * @param reexecutes whether it may run again when its lease has run out
 */
record KeyHistory(List<Event> events, long lease, boolean reexecutes) {

    /** Stores keep times in units of their own. */
    static final long ROUNDING_NANOS = Duration.ofMillis(5).toNanos();

    /** Leave no record, so that the key begins anew. */
    private static final Set<Kind> FREEING = Set.of(
            Kind.RELEASED,
            Kind.RELEASE_LOST,
            Kind.WITHDRAWN,
            Kind.WITHDRAW_LOST,
            Kind.NOTHING_HAPPENED,
            Kind.NOTHING_HAPPENED_LOST);

    static final Set<Kind> RESOLVED = Set.of(Kind.TOOK_EFFECT, Kind.NOTHING_HAPPENED);

    private static final Set<Kind> MAYBE_RESOLVED =
            Set.of(Kind.TOOK_EFFECT, Kind.TOOK_EFFECT_LOST, Kind.NOTHING_HAPPENED, Kind.NOTHING_HAPPENED_LOST);

    private static final Set<Kind> LOST = Arrays.stream(Kind.values())
            .filter(kind -> kind.name().endsWith("_LOST"))
            .collect(Collectors.toSet());

    /** What two events say together. */
    interface Pair {
        void judge(Event one, Event other);
    }

    static boolean isBefore(Event one, Event other) {
        return one.answered() < other.invoked();
    }

    static boolean isLost(Event event) {
        return LOST.contains(event.kind());
    }

    static void forPairs(Collection<Event> ones, Collection<Event> others, Pair pair) {
        for (Event one : ones) {
            for (Event other : others) {
                pair.judge(one, other);
            }
        }
    }

    List<Event> of(Kind... kinds) {
        return of(Set.of(kinds));
    }

    List<Event> of(Set<Kind> kinds) {
        return events.stream().filter(event -> kinds.contains(event.kind())).toList();
    }

    /** Calls that leave no record, of this execution or of one that nobody has heard of, that can have acted before an event. */
    List<Event> freeing(long fence, Event before) {
        Set<Long> heardOf = of(Kind.ACQUIRED).stream().map(Event::fence).collect(Collectors.toSet());
        return freeing(before).stream()
                .filter(event -> event.fence() == fence || !heardOf.contains(event.fence()))
                .toList();
    }

    /** Calls that leave no record and can have acted before an event. */
    List<Event> freeing(Event before) {
        return of(FREEING).stream()
                .filter(event -> event.invoked() < before.answered())
                .toList();
    }

    /** Whether somebody can have resolved this execution before an event. */
    boolean isMaybeResolved(long fence, Event before) {
        return of(MAYBE_RESOLVED).stream()
                .anyMatch(event -> event.fence() == fence && event.invoked() < before.answered());
    }

    /** When an execution has certainly ended, by one of these calls; never if it has not. */
    long certainlyEnded(long fence, Set<Kind> by) {
        return of(by).stream()
                .filter(event -> event.fence() == fence)
                .mapToLong(Event::answered)
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
