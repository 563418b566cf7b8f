package dev.edict.processor.body;

import dev.edict.processor.body.MethodFacts.Delegation;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;

/** The status of an exception, where it is written or where methods and constructors make it. */
final class StatusSearch {
    private final CertainCalls certain;

    StatusSearch(CertainCalls certain) {
        this.certain = certain;
    }

    /** @see Bodies#status */
    OptionalInt status(Raise raise) {
        return status(raise, Map.of());
    }

    /** An exception in a body that is given some statuses. */
    private record Made(Raise raise, Map<Integer, Integer> given) {}

    /** Where methods make it, the status of all exceptions that they return. */
    OptionalInt status(Raise raise, Map<Integer, Integer> given) {
        OptionalInt common = OptionalInt.empty();
        Set<Object> asked = new HashSet<>();
        Queue<Made> open = new ArrayDeque<>(List.of(new Made(raise, given)));
        while (!open.isEmpty()) {
            Made made = open.remove();
            Raise one = made.raise();
            Map<Integer, Integer> arguments = one.maker().arguments().statuses(made.given());
            if (one.status().isEmpty() && one.maker().isMethod()) {
                Optional<MethodFacts> factory = factory(one);
                if (factory.isEmpty() || factory.get().details().made().isEmpty()) {
                    return OptionalInt.empty();
                }
                if (asked.add(Map.entry(factory.get().key(), arguments))) {
                    factory.get().details().made().forEach(each -> open.add(new Made(each, arguments)));
                }
                continue;
            }
            OptionalInt status = new Status(one.status(), one.maker().parameter()).where(made.given());
            if (status.isEmpty()) {
                status = constructed(one.constructor(), arguments);
            }
            if (status.isEmpty() || common.isPresent() && !common.equals(status)) {
                return OptionalInt.empty();
            }
            common = status;
        }
        return common;
    }

    private Optional<MethodFacts> factory(Raise raise) {
        return raise.maker()
                .factory()
                .flatMap(certain::of)
                .or(() -> raise.maker().call().flatMap(certain::follow));
    }

    /** What the constructors say that call each other. */
    private OptionalInt constructed(Optional<MethodKey> first, Map<Integer, Integer> statuses) {
        Set<MethodKey> seen = new HashSet<>();
        Map<Integer, Integer> given = statuses;
        Optional<MethodKey> at = first;
        while (at.isPresent() && seen.add(at.get())) {
            Delegation delegation =
                    certain.of(at.get()).flatMap(MethodFacts::delegation).orElse(null);
            if (delegation == null) {
                return OptionalInt.empty();
            }
            OptionalInt status = new Status(delegation.status(), delegation.parameter()).where(given);
            if (status.isPresent()) {
                return status;
            }
            given = delegation.arguments().statuses(given);
            at = Optional.of(delegation.to());
        }
        return OptionalInt.empty();
    }
}
