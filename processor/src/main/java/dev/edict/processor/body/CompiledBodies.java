package dev.edict.processor.body;

import dev.edict.processor.body.Details.Disclosure;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bodies of one compilation, put together. */
final class CompiledBodies implements Bodies {
    /** By key, so that what is found does not depend on the order of files. */
    private final List<MethodFacts> inOrder;

    private final Map<String, MethodFacts> bySignature = new HashMap<>();
    private final Collected collected;
    private final Dispatcher dispatcher;
    private final CertainCalls certain;
    private final StatusSearch statuses;
    private final HandedDisclosures disclosures;
    private final GivenExceptions exceptions;
    private final Map<Search, List<Reachability>> reached = new IdentityHashMap<>();
    private @Nullable List<Provider> providers;

    CompiledBodies(Collected collected, boolean partial) {
        this.collected = collected;
        collected.methods.replaceAll((key, method) -> withoutFollowedWrites(method));
        this.inOrder = collected.methodsInOrder();
        for (MethodFacts facts : inOrder) {
            if (facts.kind() != MethodFacts.Kind.LAMBDA) {
                bySignature.put(facts.where().signature(), facts);
            }
        }
        this.dispatcher = new Dispatcher(collected, partial);
        this.certain = new CertainCalls(collected.methods, dispatcher);
        this.statuses = new StatusSearch(certain);
        this.disclosures = new HandedDisclosures(certain::follow);
        this.exceptions = new GivenExceptions(this::everything, this::providers, certain::follow);
    }

    private Collection<MethodFacts> everything() {
        return inOrder;
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
        return Optional.ofNullable(collected.methods.get(method));
    }

    @Override
    public Optional<MethodFacts> of(String signature) {
        return Optional.ofNullable(bySignature.get(signature));
    }

    @Override
    public List<Chain> reach(MethodKey from, Search search) {
        MethodFacts body = collected.methods.get(from);
        if (body == null) {
            return List.of();
        }
        List<Reachability> ways = reached.computeIfAbsent(
                search,
                s -> List.of(
                        new Reachability(inOrder, dispatcher, s, true),
                        new Reachability(inOrder, dispatcher, s, false)));
        return body.calls().stream()
                .flatMap(call -> ways.stream()
                        .flatMap(way -> way.chain(body, call, collected.methods).stream())
                        .limit(1))
                .toList();
    }

    @Override
    public boolean calls(Predicate<Call> sought) {
        return calls(inOrder.stream(), sought);
    }

    @Override
    public boolean callsFrom(Set<String> classes, Predicate<Call> sought) {
        return calls(inOrder.stream().filter(m -> classes.contains(m.key().owner())), sought);
    }

    private static boolean calls(Stream<MethodFacts> bodies, Predicate<Call> sought) {
        return bodies.flatMap(m -> m.calls().stream()).anyMatch(sought);
    }

    @Override
    public List<Raised> raised(MethodKey from) {
        return new RaisedSearch(certain, statuses).raised(from);
    }

    @Override
    public List<Answered> answers(MethodKey from) {
        return new AnsweredSearch(certain).answers(from);
    }

    @Override
    public List<Reached> reached(List<MethodKey> roots) {
        return new ReachedSearch(certain).reached(roots);
    }

    @Override
    public List<TreeWhere> nothings(MethodKey from) {
        return new NothingsSearch(certain).nothings(from);
    }

    @Override
    public OptionalInt status(Raise raise) {
        return statuses.status(raise);
    }

    /** Rules ask for each resource. */
    @Override
    public List<Provider> providers() {
        List<Provider> known = providers;
        if (known == null) {
            known = findProviders();
            providers = known;
        }
        return known;
    }

    private List<Provider> findProviders() {
        Map<MethodKey, Provider> providers = new TreeMap<>(collected.providers);
        for (TypeFacts type : collected.typesInOrder()) {
            Provider.inherited(type, collected.types)
                    .ifPresent(provider -> providers.merge(provider.method(), provider, Provider::and));
        }
        return List.copyOf(providers.values());
    }

    @Override
    public boolean documents(MethodKey mapper) {
        return collected.documented.contains(mapper);
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
    public boolean cascades(MethodKey from, Set<String> types, Predicate<Call> sought) {
        Predicate<Call> cascading = call -> call.dispatch() == Dispatch.VIRTUAL
                && !call.receiver().equals(from.owner())
                && collected.cascaded.getOrDefault(call.target(), Set.of()).stream()
                        .anyMatch(types::contains);
        return of(from).filter(body -> makes(body, cascading.and(sought))).isPresent();
    }

    private boolean makes(MethodFacts body, Predicate<Call> sought) {
        return body.calls().stream()
                .anyMatch(call -> certain.lambda(call)
                        .map(lambda -> makes(lambda, sought))
                        .orElseGet(() -> sought.test(call)));
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
