package dev.edict.processor.body;

import dev.edict.processor.body.Answer.Use;
import dev.edict.processor.body.Details.Disclosure;
import dev.edict.processor.body.Dispatcher.Targets;
import dev.edict.processor.body.MethodFacts.Delegation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bodies of one compilation, put together. */
final class CompiledBodies implements Bodies {
    /** What the names of lambdas begin with. */
    static final String LAMBDA = "lambda$";

    /** How many calls deep a way is followed where each takes a part of the stack; only generated code goes deeper. */
    private static final int DEEPEST = 200;

    /** In order. */
    private final Map<MethodKey, MethodFacts> methods = new LinkedHashMap<>();

    private final Map<String, MethodFacts> bySignature = new HashMap<>();
    private final Collected collected;
    private final Dispatcher dispatcher;
    private final HandedDisclosures disclosures = new HandedDisclosures(this::follow);
    private final GivenExceptions exceptions = new GivenExceptions(this::everything, this::providers, this::follow);
    private final Map<Search, List<Reachability>> reached = new IdentityHashMap<>();

    CompiledBodies(Collected collected, boolean partial) {
        this.collected = collected;
        for (MethodFacts method : collected.methodsInOrder()) {
            MethodFacts facts = withoutFollowedWrites(method);
            methods.put(facts.key(), facts);
            if (facts.kind() != MethodFacts.Kind.LAMBDA) {
                bySignature.put(facts.where().signature(), facts);
            }
        }
        this.dispatcher = new Dispatcher(collected, partial);
    }

    private Collection<MethodFacts> everything() {
        return methods.values();
    }

    /** Where the body of what is called can be read, its name says nothing. */
    private MethodFacts withoutFollowedWrites(MethodFacts method) {
        for (Call call : method.calls()) {
            if (isFollowed(call)) {
                return method.withCalls(method.calls().stream()
                        .map(each -> isFollowed(each) ? each.withoutWrite() : each)
                        .toList());
            }
        }
        return method;
    }

    private boolean isFollowed(Call call) {
        return call.write().isPresent() && !call.write().get().listed() && collected.methods.containsKey(call.target());
    }

    @Override
    public Optional<MethodFacts> of(MethodKey method) {
        return Optional.ofNullable(methods.get(method));
    }

    @Override
    public Optional<MethodFacts> of(String signature) {
        return Optional.ofNullable(bySignature.get(signature));
    }

    @Override
    public List<Chain> reach(MethodKey from, Search search) {
        MethodFacts body = methods.get(from);
        if (body == null) {
            return List.of();
        }
        List<Reachability> ways = reached.computeIfAbsent(
                search,
                s -> List.of(
                        new Reachability(methods.values(), dispatcher, s, true),
                        new Reachability(methods.values(), dispatcher, s, false)));
        return body.calls().stream()
                .flatMap(call -> ways.stream()
                        .flatMap(way -> way.chain(body, call, methods).stream())
                        .limit(1))
                .toList();
    }

    @Override
    public boolean calls(Predicate<Call> sought) {
        return calls(methods.values().stream(), sought);
    }

    @Override
    public boolean callsFrom(Set<String> classes, Predicate<Call> sought) {
        return calls(
                methods.values().stream().filter(m -> classes.contains(m.key().owner())), sought);
    }

    private static boolean calls(Stream<MethodFacts> bodies, Predicate<Call> sought) {
        return bodies.flatMap(m -> m.calls().stream()).anyMatch(sought);
    }

    /** A body on the way, and what has been caught around the calls that lead to it. */
    private record Visit(MethodFacts body, TreeWhere start, List<MethodKey> through, Set<String> caught) {}

    @Override
    public List<Raised> raised(MethodKey from) {
        List<Raised> raised = new ArrayList<>();
        Queue<Visit> open = new ArrayDeque<>();
        Map<MethodKey, List<Set<String>>> seen = new HashMap<>();
        of(from).ifPresent(body -> open.add(new Visit(body, body.where(), List.of(from), Set.of())));
        while (!open.isEmpty()) {
            Visit visit = open.remove();
            List<Set<String>> before = seen.computeIfAbsent(visit.body().key(), k -> new ArrayList<>());
            if (before.stream().anyMatch(visit.caught()::containsAll)) {
                continue;
            }
            before.add(visit.caught());
            boolean atStart = visit.through().size() == 1;
            for (Raise raise : visit.body().raises()) {
                if (Stream.concat(visit.caught().stream(), raise.caught().stream())
                        .noneMatch(raise.superTypes()::contains)) {
                    raised.add(new Raised(raise, atStart ? raise.where() : visit.start(), visit.through()));
                }
            }
            for (Call call : visit.body().calls()) {
                follow(call).ifPresent(next -> open.add(next(visit, call, next, atStart)));
            }
        }
        return raised;
    }

    /** The one body that a call is sure to run. */
    private Optional<MethodFacts> follow(Call call) {
        if (call.dispatch() == Dispatch.DEFERRED) {
            return Optional.empty();
        }
        Targets targets = dispatcher.targets(call);
        return targets.closed() && targets.bodies().size() == 1
                ? of(targets.bodies().get(0))
                : Optional.empty();
    }

    private static Visit next(Visit visit, Call call, MethodFacts body, boolean atStart) {
        Set<String> caught = new HashSet<>(visit.caught());
        caught.addAll(call.caught());
        List<MethodKey> through =
                body.kind() == MethodFacts.Kind.LAMBDA ? visit.through() : append(visit.through(), body.key());
        return new Visit(body, atStart ? call.where() : visit.start(), through, Set.copyOf(caught));
    }

    @Override
    public List<Answered> answers(MethodKey from) {
        return of(from).map(body -> answers(body, List.of(from), new HashSet<>(Set.of(from))))
                .orElse(List.of());
    }

    private List<Answered> answers(MethodFacts body, List<MethodKey> through, Set<MethodKey> seen) {
        List<Answered> answers = new ArrayList<>();
        body.answers().forEach(answer -> answers.add(new Answered(answer, through)));
        for (Call call : body.calls()) {
            Optional<MethodFacts> lambda = lambda(call);
            if (lambda.isPresent()) {
                answers.addAll(answers(lambda.get(), through, seen));
            } else if (call.use() == Use.RETURNED || call.use() == Use.RESUMES) {
                follow(call)
                        .filter(next -> through.size() < DEEPEST && seen.add(next.key()))
                        .ifPresent(next -> answers(next, append(through, next.key()), seen).stream()
                                .filter(beyond -> beyond.answer().use() == Use.RETURNED)
                                .map(beyond -> new Answered(beyond.answer().by(call), beyond.through()))
                                .forEach(answers::add));
            }
        }
        return answers;
    }

    /** Lambdas hold each other only as their source does; one that runs later builds an answer that is sent later. */
    private Optional<MethodFacts> lambda(Call call) {
        return call.target().name().startsWith(LAMBDA)
                ? of(call.target()).filter(called -> called.kind() == MethodFacts.Kind.LAMBDA)
                : Optional.empty();
    }

    private static List<MethodKey> append(List<MethodKey> through, MethodKey next) {
        List<MethodKey> longer = new ArrayList<>(through);
        longer.add(next);
        return longer;
    }

    @Override
    public List<Reached> reached(List<MethodKey> roots) {
        return new Requests(roots).reached();
    }

    /** Goes through the bodies that requests come to, a body at most twice. */
    private final class Requests {
        private final List<MethodKey> roots;
        private final List<Reached> reached = new ArrayList<>();
        private final Set<MethodFacts> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<MethodFacts> answering = Collections.newSetFromMap(new IdentityHashMap<>());

        Requests(List<MethodKey> roots) {
            this.roots = roots;
        }

        List<Reached> reached() {
            for (int root = 0; root < roots.size(); root++) {
                MethodFacts body = methods.get(roots.get(root));
                if (body != null) {
                    visit(body, root, Optional.empty(), Set.of(), true, 0);
                }
            }
            return reached;
        }

        private void visit(
                MethodFacts body, int root, Optional<Reached> from, Set<String> caught, boolean answers, int depth) {
            if (depth > DEEPEST) {
                return;
            }
            boolean isNew = seen.add(body);
            if (!(answers ? answering.add(body) : isNew)) {
                return;
            }
            Reached here = new Reached(body, root, from, caught, answers);
            reached.add(here);
            Optional<Reached> by = Optional.of(here);
            for (Call call : body.calls()) {
                MethodFacts lambda = lambda(call).orElse(null);
                if (lambda != null) {
                    visit(lambda, root, by, with(caught, call), answers, depth + 1);
                } else {
                    MethodFacts next = follow(call).orElse(null);
                    if (next != null) {
                        visit(next, root, by, with(caught, call), answers && call.use() != Use.OTHER, depth + 1);
                    }
                }
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

    @Override
    public List<Provider> providers() {
        Map<MethodKey, Provider> providers = new TreeMap<>(collected.providers);
        for (TypeFacts type : collected.typesInOrder()) {
            Provider.inherited(type, collected.types)
                    .ifPresent(provider -> providers.merge(provider.method(), provider, Provider::and));
        }
        return List.copyOf(providers.values());
    }

    @Override
    public Completion completion(String header, boolean thrown) {
        if (collected.saidByFilters.contains(header) || thrown && collected.saidByMappers.contains(header)) {
            return Completion.LIKELY;
        }
        return collected.filtered || thrown && !collected.mapped.isEmpty() ? Completion.UNLIKELY : Completion.NONE;
    }

    @Override
    public List<Disclosure> followed(Disclosure told) {
        return disclosures.followed(told).map(exceptions::told).orElse(List.of());
    }

    @Override
    public List<TreeWhere> nothings(MethodKey from) {
        List<TreeWhere> nothings = new ArrayList<>();
        of(from).ifPresent(body -> addNothings(body, nothings, new HashSet<>(Set.of(from)), 0));
        return nothings;
    }

    private void addNothings(MethodFacts body, List<TreeWhere> into, Set<MethodKey> seen, int depth) {
        into.addAll(body.details().nothings());
        for (Call call : body.calls()) {
            if (call.use() == Use.RETURNED && depth < DEEPEST) {
                follow(call)
                        .filter(next -> next.kind() == MethodFacts.Kind.METHOD && seen.add(next.key()))
                        .ifPresent(next -> {
                            List<TreeWhere> beyond = new ArrayList<>();
                            addNothings(next, beyond, seen, depth + 1);
                            if (!beyond.isEmpty()) {
                                into.add(call.where());
                            }
                        });
            }
        }
    }

    @Override
    public boolean cascades(MethodKey from, Set<String> types, Predicate<Call> sought) {
        Predicate<Call> cascading = call -> call.dispatch() == Dispatch.VIRTUAL
                && !call.receiver().equals(from.owner())
                && collected.cascaded.getOrDefault(call.target(), Set.of()).stream()
                        .anyMatch(types::contains);
        return of(from).filter(body -> makes(body, cascading.and(sought))).isPresent();
    }

    private boolean makes(MethodFacts body, Predicate<Call> sought) {
        return body.calls().stream()
                .anyMatch(call ->
                        lambda(call).map(lambda -> makes(lambda, sought)).orElseGet(() -> sought.test(call)));
    }

    @Override
    public OptionalInt status(Raise raise) {
        return status(raise, new HashSet<>());
    }

    /**
     * @param through the methods that are asked already
     */
    private OptionalInt status(Raise raise, Set<MethodKey> through) {
        if (raise.status().isPresent()) {
            return raise.status();
        }
        if (raise.factory().isPresent()) {
            return made(raise.factory().get(), through);
        }
        Set<MethodKey> seen = new HashSet<>();
        Optional<MethodKey> constructor = raise.constructor();
        while (constructor.isPresent() && seen.add(constructor.get())) {
            Optional<Delegation> delegation = of(constructor.get()).flatMap(MethodFacts::delegation);
            if (delegation.isPresent() && delegation.get().status().isPresent()) {
                return delegation.get().status();
            }
            constructor = delegation.map(Delegation::to);
        }
        return OptionalInt.empty();
    }

    /** The status of all exceptions that a method returns, if they have one. */
    private OptionalInt made(MethodKey factory, Set<MethodKey> through) {
        Optional<MethodFacts> body = of(factory);
        if (body.isEmpty() || !through.add(factory)) {
            return OptionalInt.empty();
        }
        OptionalInt common = OptionalInt.empty();
        for (Raise raise : body.get().details().made()) {
            OptionalInt status = status(raise, through);
            if (status.isEmpty() || common.isPresent() && !common.equals(status)) {
                return OptionalInt.empty();
            }
            common = status;
        }
        through.remove(factory);
        return common;
    }

    @Override
    public Registrations registrations() {
        return new Registrations(
                List.copyOf(collected.applications.values()),
                collected.registered,
                collected.registersOthers,
                collected.readsAnnotations,
                collected.jersey.values().stream().findFirst());
    }

    @Override
    public Set<String> mappedExceptions() {
        return Set.copyOf(collected.mapped);
    }

    @Override
    public boolean isWrittenByItsMembers(String type) {
        return collected.types.containsKey(type) && !collected.written.contains(type);
    }

    @Override
    public Set<String> cascadedTypes() {
        return collected.cascaded.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
