package dev.edict.processor.body;

import dev.edict.processor.body.Answer.Use;
import dev.edict.processor.body.Bodies.Reached;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The bodies that some others are certain to run. */
final class ReachedSearch {
    private final CertainCalls certain;

    ReachedSearch(CertainCalls certain) {
        this.certain = certain;
    }

    /** A body that is still to be gone to. */
    private record Next(MethodFacts body, int root, Optional<Reached> from, Set<String> caught, boolean answers) {}

    /** @see Bodies#reached */
    List<Reached> reached(List<MethodKey> roots) {
        List<Reached> reached = new ArrayList<>();
        Set<MethodFacts> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<MethodFacts> answering = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Next> open = new ArrayDeque<>();
        for (int root = 0; root < roots.size(); root++) {
            MethodFacts first = certain.of(roots.get(root)).orElse(null);
            if (first != null) {
                open.push(new Next(first, root, Optional.empty(), Set.of(), true));
            }
            while (!open.isEmpty()) {
                Next next = open.pop();
                boolean isNew = seen.add(next.body());
                if (next.answers() ? answering.add(next.body()) : isNew) {
                    Reached here = new Reached(next.body(), root, next.from(), next.caught(), next.answers());
                    reached.add(here);
                    pushCalled(here, open);
                }
            }
        }
        return reached;
    }

    /** The first call comes off first. */
    private void pushCalled(Reached from, Deque<Next> open) {
        Optional<Reached> by = Optional.of(from);
        List<Call> calls = from.body().calls();
        for (int i = calls.size() - 1; i >= 0; i--) {
            Call call = calls.get(i);
            MethodFacts lambda = certain.lambda(call).orElse(null);
            MethodFacts next = lambda == null ? certain.follow(call).orElse(null) : lambda;
            if (next != null) {
                boolean answers = from.answers() && (lambda != null || call.use() != Use.OTHER);
                open.push(new Next(next, from.root(), by, call.caughtWith(from.caught()), answers));
            }
        }
    }
}
