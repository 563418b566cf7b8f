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
        of(from).ifPresent(body -> open.add(new Visit(body, body.where(), Way.from(from), Set.of(), Map.of())));
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
                    OptionalInt status = status(raise, visit.given());
                    raised.add(new Raised(
                            status.isPresent() ? raise.with(status.getAsInt()) : raise,
                            atStart ? raise.where() : visit.start(),
                            visit.through().steps()));
                }
            }
            for (Call call : visit.body().calls()) {
                follow(call).ifPresent(next -> open.add(next(visit, call, next)));
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
                with(visit.caught(), call),
                isLambda ? visit.given() : call.arguments().statuses(visit.given()));
    }

    /** A body whose answers count, the call of the first one that leads there, and the statuses that it is given. */
    private record Asked(
            MethodFacts body, Way through, @Nullable Call by, Map<Integer, Integer> given) {
        Object question() {
            return Map.entry(body.key(), given);
        }

        Answer known(Answer answer) {
            Integer status = answer.parameter().isPresent()
                    ? given.get(answer.parameter().getAsInt())
                    : null;
            return status == null ? answer : answer.with(status);
        }
    }

    /** @see Bodies#answers */
    List<Answered> answers(MethodKey from) {
        List<Answered> answers = new ArrayList<>();
        Deque<Asked> open = new ArrayDeque<>();
        Set<Object> seen = new HashSet<>();
        of(from).ifPresent(body -> open.push(new Asked(body, Way.from(from), null, Map.of())));
        while (!open.isEmpty()) {
            Asked at = open.pop();
            if (at.body().kind() != MethodFacts.Kind.LAMBDA && !seen.add(at.question())) {
                continue;
            }
            Call by = at.by();
            for (Answer built : at.body().answers()) {
                Answer answer = at.known(built);
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
                    open.push(new Asked(lambda.get(), at.through(), by, at.given()));
                } else if (call.use() == Use.RETURNED || by == null && call.use() == Use.RESUMES) {
                    follow(call)
                            .ifPresent(next -> open.push(new Asked(
                                    next,
                                    at.through().then(next.key()),
                                    by == null ? call : by,
                                    call.arguments().statuses(at.given()))));
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

    /** @see Bodies#status */
    OptionalInt status(Raise raise) {
        return status(raise, Map.of());
    }

    /** An exception in a body that is given some statuses. */
    private record Made(Raise raise, Map<Integer, Integer> given) {}

    /** Where methods make it, the status of all exceptions that they return. */
    private OptionalInt status(Raise raise, Map<Integer, Integer> given) {
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
                .flatMap(this::of)
                .or(() -> raise.maker().call().flatMap(this::follow));
    }

    /** What the constructors say that call each other. */
    private OptionalInt constructed(Optional<MethodKey> first, Map<Integer, Integer> statuses) {
        Set<MethodKey> seen = new HashSet<>();
        Map<Integer, Integer> given = statuses;
        Optional<MethodKey> at = first;
        while (at.isPresent() && seen.add(at.get())) {
            Delegation delegation =
                    of(at.get()).flatMap(MethodFacts::delegation).orElse(null);
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
