package dev.edict.testkit.history;

import static dev.edict.testkit.history.KeyHistory.forPairs;
import static dev.edict.testkit.history.KeyHistory.isBefore;

import dev.edict.testkit.history.Event.Kind;
import dev.edict.testkit.history.HistoryChecker.Report;
import dev.edict.testkit.history.Violation.Invariant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a key has recorded, and who is answered with it. */
record RecordPromises(KeyHistory history, Report report) {

    private static final Set<Kind> CLAIMS = Set.of(
            Kind.ACQUIRED,
            Kind.REPLAYED,
            Kind.COMMITTED_ONLY,
            Kind.IN_FLIGHT,
            Kind.MISMATCH,
            Kind.UNCERTAIN,
            Kind.CLAIM_LOST);

    void check() {
        recordsOnce();
        replaysExactly();
        tellsRequestsApart();
    }

    private void recordsOnce() {
        List<Event> recorded = history.of(Kind.COMPLETED, Kind.MARKED, Kind.TOOK_EFFECT);
        forPairs(recorded, recorded, (one, other) -> {
            if (one.fence() != other.fence()) {
                report.add(Invariant.ONE_RECORD, one, other);
            }
        });
        neverAfter(
                history.of(Kind.COMPLETED, Kind.REPLAYED, Kind.TOOK_EFFECT),
                history.of(Kind.ACQUIRED, Kind.IN_FLIGHT, Kind.UNCERTAIN, Kind.COMMITTED_ONLY));
        neverAfter(
                history.of(Kind.MARKED, Kind.COMMITTED_ONLY),
                history.of(Kind.ACQUIRED, Kind.IN_FLIGHT, Kind.UNCERTAIN));
    }

    private void neverAfter(List<Event> known, List<Event> later) {
        forPairs(known, later, (one, other) -> {
            if (isBefore(one, other)) {
                report.add(Invariant.ONE_RECORD, one, other);
            }
        });
    }

    private void replaysExactly() {
        List<Event> completed = history.of(Kind.COMPLETED).stream()
                .filter(event -> !isMaybeDoneAlready(event))
                .toList();
        List<Event> replayed = history.of(Kind.REPLAYED);
        List<Event> committed = history.of(Kind.COMMITTED_ONLY);
        sameValue(completed, replayed);
        sameValue(history.of(Kind.TOOK_EFFECT), replayed);
        sameValue(replayed, replayed);
        sameValue(history.of(Kind.MARKED), committed);
        sameValue(committed, committed);
        written(replayed, history.of(Kind.COMPLETED, Kind.COMPLETE_LOST, Kind.TOOK_EFFECT, Kind.TOOK_EFFECT_LOST));
        written(committed, history.of(Kind.MARKED, Kind.MARK_LOST));
    }

    /** Somebody else can have resolved it before: then the answer was that it is done, and not that this is its response. */
    private boolean isMaybeDoneAlready(Event completed) {
        return history.isMaybeResolved(completed.fence(), completed);
    }

    private void sameValue(List<Event> recorded, List<Event> shown) {
        forPairs(recorded, shown, (one, other) -> {
            if (!one.value().equals(other.value())) {
                report.add(Invariant.EXACT_REPLAY, one, other);
            }
        });
    }

    private void written(List<Event> shown, List<Event> by) {
        Set<String> values = by.stream().map(Event::value).collect(Collectors.toSet());
        shown.stream()
                .filter(event -> !values.contains(event.value()))
                .forEach(event -> report.add(Invariant.EXACT_REPLAY, event, event));
    }

    /** Who resolves an outcome knows the execution, which is that of its claim's request. */
    private boolean isOfAnother(Event written, Event shown) {
        if (written.kind() != Kind.TOOK_EFFECT) {
            return !written.request().equals(shown.request());
        }
        return history.of(Kind.ACQUIRED).stream()
                .anyMatch(claim ->
                        claim.fence() == written.fence() && !claim.request().equals(shown.request()));
    }

    private void tellsRequestsApart() {
        List<Event> written =
                history.of(Kind.COMPLETED, Kind.COMPLETE_LOST, Kind.MARKED, Kind.MARK_LOST, Kind.TOOK_EFFECT);
        forPairs(written, history.of(Kind.REPLAYED, Kind.COMMITTED_ONLY), (one, shown) -> {
            if (one.value().equals(shown.value()) && isOfAnother(one, shown)) {
                report.add(Invariant.SAME_REQUEST, one, shown);
            }
        });
        for (Event mismatch : history.of(Kind.MISMATCH)) {
            boolean another = history.events().stream()
                    .anyMatch(event -> CLAIMS.contains(event.kind())
                            && event.invoked() < mismatch.answered()
                            && !event.request().equals(mismatch.request()));
            if (!another) {
                report.add(Invariant.SAME_REQUEST, mismatch, mismatch);
            }
        }
    }
}
