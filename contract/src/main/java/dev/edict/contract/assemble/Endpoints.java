package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Access;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.ParameterFragment.In;
import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.RequestFragment;
import dev.edict.contract.fragment.ResponseFragment;
import dev.edict.contract.fragment.Route;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What Jakarta REST tells apart and OpenAPI does not: paths that differ in the names or patterns of variables only (OpenAPI 3.1.1,
 * "Path Templating Matching"), and methods that differ in media types only. They become one path and one operation.
 */
final class Endpoints {

    private final Findings findings;

    private Endpoints(Findings findings) {
        this.findings = findings;
    }

    /** One endpoint for each path and method, in a stable order. */
    static List<Endpoint> unify(List<Endpoint> endpoints, Findings findings) {
        Endpoints unifier = new Endpoints(findings);
        Comparator<Endpoint> order = Comparator.comparing(
                        (Endpoint endpoint) -> endpoint.operation().route().path())
                .thenComparing(endpoint -> endpoint.operation().signature());
        SortedMap<String, List<Endpoint>> byShape = new TreeMap<>();
        endpoints.stream()
                .sorted(order)
                .forEach(endpoint -> byShape.computeIfAbsent(
                                PathVariables.erased(
                                        endpoint.operation().route().path()),
                                shape -> new ArrayList<>())
                        .add(endpoint));
        List<Endpoint> unified = new ArrayList<>();
        for (List<Endpoint> sharers : byShape.values()) {
            String path = sharers.get(0).operation().route().path();
            Map<String, Endpoint> byMethod = new LinkedHashMap<>();
            for (Endpoint endpoint : sharers) {
                byMethod.merge(
                        endpoint.operation().route().method(),
                        endpoint.with(renamed(endpoint.operation(), path)),
                        unifier::merge);
            }
            unified.addAll(byMethod.values());
        }
        return unified;
    }

    /** The operation with the path's variables under the names they have in {@code path}. */
    private static OperationFragment renamed(OperationFragment operation, String path) {
        Route route = operation.route();
        if (route.path().equals(path)) {
            return operation;
        }
        Map<String, String> names = new LinkedHashMap<>();
        List<String> from = PathVariables.of(route.path());
        List<String> to = PathVariables.of(path);
        for (int i = 0; i < from.size(); i++) {
            names.put(from.get(i), to.get(i));
        }
        Map<String, String> patterns = new LinkedHashMap<>();
        route.patterns().forEach((name, pattern) -> patterns.put(names.getOrDefault(name, name), pattern));
        List<ParameterFragment> parameters = operation.parameters().stream()
                .map(parameter -> parameter.in() == In.PATH
                        ? parameter.withName(names.getOrDefault(parameter.name(), parameter.name()))
                        : parameter)
                .toList();
        return new OperationFragment(
                new Route(route.method(), path, patterns),
                operation.signature(),
                operation.documentation(),
                parameters,
                operation.request(),
                operation.responses(),
                operation.problems(),
                operation.access(),
                operation.promises(),
                operation.callbacks(),
                operation.responsesMembers(),
                operation.thrown());
    }

    private Endpoint merge(Endpoint first, Endpoint second) {
        OperationFragment one = first.operation();
        OperationFragment other = second.operation();
        return first.with(new OperationFragment(
                one.route(),
                one.signature(),
                one.documentation(),
                parameters(one.parameters(), other.parameters()),
                request(one, other),
                responses(one, other),
                problems(one.problems(), other.problems()),
                one.access().equals(other.access()) ? one.access() : Access.UNDECIDED,
                one.promises(),
                one.callbacks(),
                one.responsesMembers(),
                one.thrown()));
    }

    /** A parameter is required of the merged operation when both require it. */
    private static List<ParameterFragment> parameters(List<ParameterFragment> one, List<ParameterFragment> other) {
        Map<String, ParameterFragment> merged = new LinkedHashMap<>();
        one.forEach(parameter -> merged.put(key(parameter), optionalUnlessIn(other, parameter)));
        other.forEach(parameter -> merged.putIfAbsent(key(parameter), optionalUnlessIn(one, parameter)));
        return List.copyOf(merged.values());
    }

    private static ParameterFragment optionalUnlessIn(List<ParameterFragment> others, ParameterFragment parameter) {
        boolean requiredByBoth =
                others.stream().anyMatch(other -> key(other).equals(key(parameter)) && other.required());
        return requiredByBoth ? parameter : parameter.optional();
    }

    private static String key(ParameterFragment parameter) {
        return parameter.in() + " " + parameter.name();
    }

    private @Nullable RequestFragment request(OperationFragment one, OperationFragment other) {
        RequestFragment a = one.request();
        RequestFragment b = other.request();
        if (a == null || b == null) {
            RequestFragment only = a == null ? b : a;
            return only == null ? null : only.optional();
        }
        return new RequestFragment(
                a.required() && b.required(),
                a.description(),
                content(a.content(), b.content(), "request", one, other),
                media(a.media(), b.media()),
                a.members());
    }

    private List<ResponseFragment> responses(OperationFragment one, OperationFragment other) {
        Map<String, ResponseFragment> merged = new LinkedHashMap<>();
        one.responses().forEach(response -> merged.put(response.status(), response));
        other.responses()
                .forEach(response -> merged.merge(
                        response.status(),
                        response,
                        (a, b) -> new ResponseFragment(
                                a.status(),
                                a.description(),
                                content(a.content(), b.content(), a.status() + " response", one, other),
                                a.headers(),
                                media(a.media(), b.media()),
                                a.members())));
        return List.copyOf(merged.values());
    }

    private static Map<String, JsonObject> media(Map<String, JsonObject> one, Map<String, JsonObject> other) {
        if (other.isEmpty()) {
            return one;
        }
        Map<String, JsonObject> merged = new LinkedHashMap<>(one);
        other.forEach(merged::putIfAbsent);
        return merged;
    }

    private Map<String, TypeUse> content(
            Map<String, TypeUse> a,
            Map<String, TypeUse> b,
            String what,
            OperationFragment one,
            OperationFragment other) {
        Map<String, TypeUse> merged = new LinkedHashMap<>(a);
        b.forEach((mediaType, type) -> {
            TypeUse present = merged.putIfAbsent(mediaType, type);
            if (present != null && !present.equals(type)) {
                findings.add(
                        "operation-indistinct",
                        other.signature(),
                        one.signature() + " and " + other.signature() + " are one operation of the document, "
                                + one.route().method() + " " + one.route().path() + ", and differ in the " + what
                                + " for "
                                + mediaType + ": it shows that of the first. Give them different paths or media types");
            }
        });
        return merged;
    }

    private static List<ProblemFragment> problems(List<ProblemFragment> one, List<ProblemFragment> other) {
        Set<ProblemFragment> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
