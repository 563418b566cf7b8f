package dev.edict.processor.body;

import dev.edict.processor.body.Bodies.Raised;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/** The exceptions that leave a body, whichever it is certain to call. What is still to be gone to waits in a queue, for generated code may call on and on. */
final class RaisedSearch {
    private final CertainCalls certain;
    private final StatusSearch statuses;

    RaisedSearch(CertainCalls certain, StatusSearch statuses) {
        this.certain = certain;
        this.statuses = statuses;
    }

    /** A body on the way, what has been caught around the calls that lead to it, and the statuses that it is given. */
    private record Visit(
            MethodFacts body, TreeWhere start, Way through, Set<String> caught, Map<Integer, Integer> given) {

        /** Whether nothing leaves it that did not leave the other one. */
        boolean addsNothingTo(Visit other) {
            return caught.containsAll(other.caught) && given.equals(other.given);
        }
    }

    /** @see Bodies#raised */
    List<Raised> raised(MethodKey from) {
        List<Raised> raised = new ArrayList<>();
        Queue<Visit> open = new ArrayDeque<>();
        Map<MethodKey, List<Visit>> seen = new HashMap<>();
        certain.of(from).ifPresent(body -> open.add(new Visit(body, body.where(), Way.from(from), Set.of(), Map.of())));
        while (!open.isEmpty()) {
            Visit visit = open.remove();
            List<Visit> before = seen.computeIfAbsent(visit.body().key(), k -> new ArrayList<>());
            if (before.stream().anyMatch(visit::addsNothingTo)) {
                continue;
            }
            before.add(visit);
            boolean atStart = visit.through().isStart();
            for (Raise raise : visit.body().raises()) {
                if (Stream.concat(visit.caught().stream(), raise.caught().stream())
                        .noneMatch(raise.superTypes()::contains)) {
                    OptionalInt status = statuses.status(raise, visit.given());
                    raised.add(new Raised(
                            status.isPresent() ? raise.with(status.getAsInt()) : raise,
                            atStart ? raise.where() : visit.start(),
                            visit.through().steps()));
                }
            }
            for (Call call : visit.body().calls()) {
                certain.follow(call).ifPresent(next -> open.add(next(visit, call, next)));
            }
        }
        return raised;
    }

    private static Visit next(Visit visit, Call call, MethodFacts body) {
        boolean isLambda = body.kind() == MethodFacts.Kind.LAMBDA;
        return new Visit(
                body,
                visit.through().isStart() ? call.where() : visit.start(),
                isLambda ? visit.through() : visit.through().then(body.key()),
                call.caughtWith(visit.caught()),
                isLambda ? visit.given() : call.arguments().statuses(visit.given()));
    }
}
