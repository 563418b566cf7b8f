package dev.edict.processor.body;

import dev.edict.processor.body.Dispatcher.Targets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

/**
 * Which bodies come to a call that is looked for. Found backwards from those calls, so that each body and each call is
 * looked at once whatever cycles there are, and the first way that is found is a shortest one. A dispatch counts when every
 * body it may run has been reached; for ways that are merely possible, when one has. Such a way guesses once at most: by a
 * second interface with several implementations it is more likely one that no object ever takes.
 */
final class Reachability {
    private final Dispatcher dispatcher;
    private final Predicate<Call> sought;
    private final Predicate<Call> followed;
    private final boolean certain;

    /** How each body that was reached goes on. */
    private final Map<MethodKey, Step> next = new HashMap<>();

    private final Map<Targets, Gate> gates = new IdentityHashMap<>();
    private final Map<MethodKey, List<Gate>> waiting = new HashMap<>();

    /** From which rank on a way has guessed already. */
    private int guessed = Integer.MAX_VALUE;

    /** Only a body of a lower rank leads on: one that was reached later may come back to where it is called. */
    private record Step(Call call, int rank) {}

    /** A call that waits, and the body that it stands in. */
    private record Waiting(MethodKey caller, Call call) {}

    /** The calls that wait for the bodies of one dispatch. */
    private static final class Gate {
        private int closed;
        private final boolean guess;
        private final List<Waiting> callers = new ArrayList<>(1);

        private Gate(int closed, boolean guess) {
            this.closed = closed;
            this.guess = guess;
        }
    }

    Reachability(Collection<MethodFacts> methods, Dispatcher dispatcher, Bodies.Search search, boolean certain) {
        this.dispatcher = dispatcher;
        this.sought = certain ? search.proven : search.sought;
        this.followed = search.followed;
        this.certain = certain;
        Queue<MethodKey> reached = new ArrayDeque<>();
        for (MethodFacts method : methods) {
            for (Call call : method.calls()) {
                if (!counts(call)) {
                    continue;
                }
                if (sought.test(call)) {
                    reach(method.key(), call, reached);
                } else {
                    await(method.key(), call);
                }
            }
        }
        List<Gate> guesses = new ArrayList<>();
        follow(reached, guesses);
        guessed = next.size();
        for (Gate gate : guesses) {
            open(gate, reached);
        }
        follow(reached, new ArrayList<>());
    }

    /**
     * @param guesses takes the dispatches that have been reached by one of several bodies; nothing is beyond them yet
     */
    private void follow(Queue<MethodKey> reached, List<Gate> guesses) {
        while (!reached.isEmpty()) {
            for (Gate gate : waiting.getOrDefault(reached.remove(), List.of())) {
                if (--gate.closed != 0) {
                    continue;
                }
                if (gate.guess) {
                    guesses.add(gate);
                } else {
                    open(gate, reached);
                }
            }
        }
    }

    /** Whether a call is followed is asked of its name, and few calls ever come as far. */
    private void open(Gate gate, Queue<MethodKey> reached) {
        for (Waiting waiting : gate.callers) {
            if (followed.test(waiting.call())) {
                reach(waiting.caller(), waiting.call(), reached);
            }
        }
    }

    private boolean counts(Call call) {
        return !certain || !call.ifAbsent() && call.dispatch() != Dispatch.DEFERRED;
    }

    private void reach(MethodKey method, Call by, Queue<MethodKey> reached) {
        if (next.putIfAbsent(method, new Step(by, next.size())) == null) {
            reached.add(method);
        }
    }

    private void await(MethodKey caller, Call call) {
        Targets targets = dispatcher.targets(call);
        // most calls lead out of the compilation
        if (targets.bodies().isEmpty() || certain && !targets.closed()) {
            return;
        }
        Gate gate = gates.get(targets);
        if (gate == null) {
            gate = new Gate(certain ? targets.bodies().size() : 1, isGuess(targets));
            gates.put(targets, gate);
            for (MethodKey body : targets.bodies()) {
                waiting.computeIfAbsent(body, b -> new ArrayList<>(1)).add(gate);
            }
        }
        gate.callers.add(new Waiting(caller, call));
    }

    private boolean isGuess(Targets targets) {
        return !certain && targets.bodies().size() > 1;
    }

    /** The chain that starts with the given call, which stands in the given body. */
    Optional<Chain> chain(MethodFacts from, Call first, Map<MethodKey, MethodFacts> methods) {
        if (!counts(first)) {
            return Optional.empty();
        }
        List<MethodKey> through = new ArrayList<>();
        through.add(from.key());
        TreeWhere start = first.where();
        boolean inside = true;
        Call at = first;
        while (!sought.test(at)) {
            Optional<MethodKey> body = followed.test(at) ? onTheWay(at) : Optional.empty();
            MethodFacts facts = body.map(methods::get).orElse(null);
            if (facts == null) {
                return Optional.empty();
            }
            Step step = next.get(facts.key());
            if (step == null) {
                return Optional.empty();
            }
            Call goesOn = step.call();
            if (facts.kind() != MethodFacts.Kind.LAMBDA) {
                through.add(facts.key());
                inside = false;
            } else if (inside) {
                start = goesOn.where();
            }
            at = goesOn;
        }
        return Optional.of(new Chain(start, through, at, certain));
    }

    /** The body that was reached first of those that a call may run; none where every one of them counts and one was not. */
    private Optional<MethodKey> onTheWay(Call call) {
        Targets targets = dispatcher.targets(call);
        if (certain && !targets.closed()) {
            return Optional.empty();
        }
        MethodKey first = null;
        int lowest = Integer.MAX_VALUE;
        for (MethodKey body : targets.bodies()) {
            Step step = next.get(body);
            if (step == null) {
                if (certain) {
                    return Optional.empty();
                }
            } else if (step.rank() < lowest) {
                first = body;
                lowest = step.rank();
            }
        }
        return lowest >= guessed && isGuess(targets) ? Optional.empty() : Optional.ofNullable(first);
    }
}
