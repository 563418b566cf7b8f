package dev.edict.testkit.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Judges a history by what is certain. The workers' clock tells when a call began and returned, not when the store acted:
 * so a lease is certainly live from the return of its claim until its duration after the claim began, and an event is
 * after another one only if it began when that had returned. Whatever could have been true is not reported.
 */
public final class HistoryChecker {

    private HistoryChecker() {}

    /**
     * What is wrong with a history; empty if nothing is.
     *
     * @param history in any order; of one store, whose records were not forgotten meanwhile
     * @param lease of every claim and renewal
     * @param reexecutes whether a key may run again when its lease has run out
     */
    public static List<Violation> check(Collection<Event> history, Duration lease, Predicate<String> reexecutes) {
        List<Violation> violations = new ArrayList<>();
        Map<String, List<Event>> byKey =
                history.stream().collect(Collectors.groupingBy(Event::key, TreeMap::new, Collectors.toList()));
        byKey.forEach((key, events) -> {
            events.sort(Comparator.comparingLong(Event::invoked));
            KeyHistory ofKey = new KeyHistory(events, lease.toNanos(), reexecutes.test(key));
            Report report = (invariant, one, other) ->
                    violations.add(new Violation(invariant, one.key(), one + " and " + other));
            new RecordPromises(ofKey, report).check();
            new LeasePromises(ofKey, report).check();
            new DoubtPromises(ofKey, report).check();
        });
        return violations;
    }

    /** Takes what cannot both be. */
    interface Report {
        void add(Violation.Invariant invariant, Event one, Event other);
    }
}
