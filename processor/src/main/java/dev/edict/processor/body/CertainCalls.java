package dev.edict.processor.body;

import dev.edict.processor.body.Answer.Use;
import dev.edict.processor.body.Bodies.Answered;
import dev.edict.processor.body.Bodies.Raised;
import dev.edict.processor.body.Bodies.Reached;
import dev.edict.processor.body.Dispatcher.Targets;
import dev.edict.processor.body.MethodFacts.Delegation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows bodies along the calls that they are certain to run. What is still to be gone to waits in queues, for generated code may call on and on. */
final class CertainCalls {
    /** What the names of lambdas begin with. */
    static final String LAMBDA = "lambda$";

    private final Map<MethodKey, MethodFacts> methods;
    private final Dispatcher dispatcher;

    CertainCalls(Map<MethodKey, MethodFacts> methods, Dispatcher dispatcher) {
        this.methods = methods;
        this.dispatcher = dispatcher;
    }

    private Optional<MethodFacts> of(MethodKey method) {
        return Optional.ofNullable(methods.get(method));
    }

    /** The one body that a call is sure to run. */
    Optional<MethodFacts> follow(Call call) {
        if (call.dispatch() == Dispatch.DEFERRED) {
            return Optional.empty();
        }
        Targets targets = dispatcher.targets(call);
        return targets.closed() && targets.bodies().size() == 1
                ? of(targets.bodies().get(0))
                : Optional.empty();
    }

    /** Lambdas hold each other only as their source does; one that runs later builds an answer that is sent later. */
    Optional<MethodFacts> lambda(Call call) {
        return call.target().name().startsWith(LAMBDA)
                ? of(call.target()).filter(called -> called.kind() == MethodFacts.Kind.LAMBDA)
                : Optional.empty();
    }

    /** A body on the way, and what has been caught around the calls that lead to it. */
    private record Visit(MethodFacts body, TreeWhere start, Way through, Set<String> caught) {}

    /** @see Bodies#raised */
    List<Raised> raised(MethodKey from) {
        List<Raised> raised = new ArrayList<>();
        Queue<Visit> open = new ArrayDeque<>();
        Map<MethodKey, List<Set<String>>> seen = new HashMap<>();
        of(from).ifPresent(body -> open.add(new Visit(body, body.where(), Way.from(from), Set.of())));
        while (!open.isEmpty()) {
            Visit visit = open.remove();
            List<Set<String>> before = seen.computeIfAbsent(visit.body().key(), k -> new ArrayList<>());
            if (before.stream().anyMatch(visit.caught()::containsAll)) {
                continue;
            }
            before.add(visit.caught());
            boolean atStart = visit.through().isStart();
            for (Raise raise : visit.body().raises()) {
                if (Stream.concat(visit.caught().stream(), raise.caught().stream())
                        .noneMatch(raise.superTypes()::contains)) {
                    raised.add(new Raised(
                            raise,
                            atStart ? raise.where() : visit.start(),
                            visit.through().steps()));
                }
            }
            for (Call call : visit.body().calls()) {
                follow(call)
                        .ifPresent(next -> open.add(new Visit(
                                next,
                                atStart ? call.where() : visit.start(),
                                next.kind() == MethodFacts.Kind.LAMBDA
                                        ? visit.through()
                                        : visit.through().then(next.key()),
                                with(visit.caught(), call))));
            }
        }
        return raised;
    }

    /** A body whose answers count, and the call of the first one that leads there. */
    private record Asked(
            MethodFacts body, Way through, @Nullable Call by) {}

    /** @see Bodies#answers */
    List<Answered> answers(MethodKey from) {
        List<Answered> answers = new ArrayList<>();
        Deque<Asked> open = new ArrayDeque<>();
        Set<MethodKey> seen = new HashSet<>(Set.of(from));
        of(from).ifPresent(body -> open.push(new Asked(body, Way.from(from), null)));
        while (!open.isEmpty()) {
            Asked at = open.pop();
            if (at.body().kind() != MethodFacts.Kind.LAMBDA
                    && !at.through().isStart()
                    && !seen.add(at.body().key())) {
                continue;
            }
            Call by = at.by();
            for (Answer answer : at.body().answers()) {
                if (by == null) {
                    answers.add(new Answered(answer, at.through().steps()));
                } else if (answer.use() == Use.RETURNED) {
                    answers.add(new Answered(answer.by(by), at.through().steps()));
                }
            }
            List<Call> calls = at.body().calls();
            for (int i = calls.size() - 1; i >= 0; i--) {
                Call call = calls.get(i);
                Optional<MethodFacts> lambda = lambda(call);
                if (lambda.isPresent()) {
                    open.push(new Asked(lambda.get(), at.through(), by));
                } else if (call.use() == Use.RETURNED || by == null && call.use() == Use.RESUMES) {
                    follow(call)
                            .ifPresent(next ->
                                    open.push(new Asked(next, at.through().then(next.key()), by == null ? call : by)));
                }
            }
        }
        return answers;
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
            MethodFacts first = methods.get(roots.get(root));
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
            MethodFacts lambda = lambda(call).orElse(null);
            MethodFacts next = lambda == null ? follow(call).orElse(null) : lambda;
            if (next != null) {
                boolean answers = from.answers() && (lambda != null || call.use() != Use.OTHER);
                open.push(new Next(next, from.root(), by, with(from.caught(), call), answers));
            }
        }
    }

    private static Set<String> with(Set<String> caught, Call call) {
        if (call.caught().isEmpty()) {
            return caught;
        }
        Set<String> more = new HashSet<>(caught);
        more.addAll(call.caught());
        return more;
    }

    /** @see Bodies#nothings */
    List<TreeWhere> nothings(MethodKey from) {
        Map<MethodKey, List<MethodKey>> callers = new HashMap<>();
        Set<MethodKey> seen = new HashSet<>(Set.of(from));
        Queue<MethodFacts> open = new ArrayDeque<>();
        Queue<MethodKey> empty = new ArrayDeque<>();
        of(from).ifPresent(open::add);
        while (!open.isEmpty()) {
            MethodFacts body = open.remove();
            if (!body.details().nothings().isEmpty()) {
                empty.add(body.key());
            }
            for (Call call : body.calls()) {
                returned(call).ifPresent(next -> {
                    callers.computeIfAbsent(next.key(), k -> new ArrayList<>()).add(body.key());
                    if (seen.add(next.key())) {
                        open.add(next);
                    }
                });
            }
        }
        Set<MethodKey> returning = new HashSet<>();
        while (!empty.isEmpty()) {
            MethodKey body = empty.remove();
            if (returning.add(body)) {
                empty.addAll(callers.getOrDefault(body, List.of()));
            }
        }
        List<TreeWhere> nothings = new ArrayList<>();
        of(from).ifPresent(body -> {
            nothings.addAll(body.details().nothings());
            for (Call call : body.calls()) {
                if (returned(call)
                        .filter(next -> returning.contains(next.key()))
                        .isPresent()) {
                    nothings.add(call.where());
                }
            }
        });
        return nothings;
    }

    /** The method whose result the body returns that makes a call. */
    private Optional<MethodFacts> returned(Call call) {
        return call.use() == Use.RETURNED
                ? follow(call).filter(next -> next.kind() == MethodFacts.Kind.METHOD)
                : Optional.empty();
    }

    /**
     * The status that the runtime answers for an exception: where methods make it, that of all exceptions which they return.
     *
     * @see Bodies#status
     */
    OptionalInt status(Raise raise) {
        OptionalInt common = OptionalInt.empty();
        Set<MethodKey> factories = new HashSet<>();
        Queue<Raise> open = new ArrayDeque<>(List.of(raise));
        while (!open.isEmpty()) {
            Raise one = open.remove();
            if (one.status().isEmpty() && one.factory().isPresent()) {
                Optional<MethodFacts> factory = of(one.factory().get());
                if (factory.isEmpty() || factory.get().details().made().isEmpty()) {
                    return OptionalInt.empty();
                }
                if (factories.add(factory.get().key())) {
                    open.addAll(factory.get().details().made());
                }
                continue;
            }
            OptionalInt status = one.status().isPresent() ? one.status() : constructed(one.constructor());
            if (status.isEmpty() || common.isPresent() && !common.equals(status)) {
                return OptionalInt.empty();
            }
            common = status;
        }
        return common;
    }

    private OptionalInt constructed(Optional<MethodKey> constructor) {
        Set<MethodKey> seen = new HashSet<>();
        Optional<MethodKey> at = constructor;
        while (at.isPresent() && seen.add(at.get())) {
            Optional<Delegation> delegation = of(at.get()).flatMap(MethodFacts::delegation);
            if (delegation.isPresent() && delegation.get().status().isPresent()) {
                return delegation.get().status();
            }
            at = delegation.map(Delegation::to);
        }
        return OptionalInt.empty();
    }
}
