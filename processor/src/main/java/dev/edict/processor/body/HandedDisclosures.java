package dev.edict.processor.body;

import dev.edict.processor.body.Details.Disclosure;
import dev.edict.processor.body.Details.Disclosure.Content;
import dev.edict.processor.body.Details.Fate;
import dev.edict.processor.body.Details.Outlet;
import dev.edict.processor.body.Details.Passing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows what bodies tell of exceptions through the methods that they give it to. What becomes of something that a method is given is found
 * once, from the ends of the ways backwards.
 */
final class HandedDisclosures {
    private final Function<Call, Optional<MethodFacts>> follow;

    /** Everything that was looked at, and what else it leads to; with what becomes of it in the body itself. */
    private final Map<Given, List<Outlet>> known = new HashMap<>();

    /** The loudest of the ways on which it comes to that; what is not here does not. */
    private final Map<Given, Told> loudest = new HashMap<>();

    /** @param follow the one body that a call is sure to run */
    HandedDisclosures(Function<Call, Optional<MethodFacts>> follow) {
        this.follow = follow;
    }

    /** An argument of a method, and what that is to do with it. */
    private record Given(MethodKey method, int argument, Fate fate) {
        boolean isOf(Outlet outlet) {
            return outlet.parameter() == argument && outlet.fate() == fate;
        }
    }

    /** What the ways through some calls leave of it. */
    private record Told(@Nullable Content content, boolean conditional, boolean certain) {
        Told then(Told next) {
            return new Told(
                    next.content == null ? content : next.content,
                    conditional || next.conditional,
                    certain && next.certain);
        }

        int loudness() {
            return (conditional ? 0 : 2) + (certain ? 1 : 0);
        }
    }

    Optional<Disclosure> followed(Disclosure told) {
        if (told.through().isEmpty()) {
            return Optional.of(told);
        }
        find(told.through());
        return through(told.through(), new Told(told.content(), told.conditional(), told.certain()))
                .map(left -> new Disclosure(
                        told.what(),
                        told.exception(),
                        told.superTypes(),
                        left.content() == null ? told.content() : left.content(),
                        left.conditional(),
                        left.certain(),
                        List.of(),
                        told.given(),
                        told.where()));
    }

    private Optional<Given> given(Passing passing) {
        return follow.apply(passing.call()).map(body -> given(passing, body));
    }

    private static Given given(Passing passing, MethodFacts body) {
        return new Given(body.key(), passing.argument(), passing.fate());
    }

    private Optional<Told> through(List<Passing> passings, Told so) {
        Told left = so;
        for (Passing passing : passings) {
            Told next = given(passing).map(loudest::get).orElse(null);
            if (next == null) {
                return Optional.empty();
            }
            left = left.then(next);
        }
        return Optional.of(left);
    }

    private void find(List<Passing> passings) {
        Deque<Given> found = new ArrayDeque<>();
        Map<Given, Set<Given>> users = new HashMap<>();
        Queue<Passing> open = new ArrayDeque<>(passings);
        while (!open.isEmpty()) {
            Passing passing = open.remove();
            MethodFacts body = follow.apply(passing.call()).orElse(null);
            if (body == null) {
                continue;
            }
            Given at = given(passing, body);
            if (!known.containsKey(at)) {
                List<Outlet> outlets =
                        body.details().outlets().stream().filter(at::isOf).toList();
                known.put(at, outlets);
                found.push(at);
                for (Passing next :
                        outlets.stream().flatMap(o -> o.through().stream()).toList()) {
                    given(next)
                            .ifPresent(used -> users.computeIfAbsent(used, k -> new LinkedHashSet<>())
                                    .add(at));
                    open.add(next);
                }
            }
        }
        settle(found, users);
    }

    /** Each becomes louder three times at most, and is looked at again where something that it leads to did. */
    private void settle(Deque<Given> found, Map<Given, Set<Given>> users) {
        Queue<Given> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            Given at = open.remove();
            Told before = loudest.get(at);
            Told best = before;
            for (Outlet outlet : known.getOrDefault(at, List.of())) {
                Told own = new Told(outlet.content().orElse(null), outlet.conditional(), outlet.certain());
                Told now = through(outlet.through(), own).orElse(null);
                if (now != null && (best == null || now.loudness() > best.loudness())) {
                    best = now;
                }
            }
            if (best != null && best != before) {
                loudest.put(at, best);
                open.addAll(users.getOrDefault(at, Set.of()));
            }
        }
    }
}
