package dev.edict.contract.assemble;

import dev.edict.contract.fragment.BinaryNames;
import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One id for each operation. Where the author chose none it is {@code OrderResource_create}; operations that would share an id take in
 * their parameter types, then their package, then method and path, all of them alike, so that no id depends on an order.
 */
final class OperationIds {

    /** From the id that one wants to the one that nobody else can have. */
    private static final Map<OperationIdStyle, List<Function<Endpoint, String>>> LADDERS = Map.of(
            OperationIdStyle.METHOD, List.of(OperationIds::method, OperationIds::classMethod),
            OperationIdStyle.CLASS_METHOD, List.of(OperationIds::classMethod),
            OperationIdStyle.PACKAGE_CLASS_METHOD, List.of(OperationIds::packageClassMethod));

    private static final List<Function<Endpoint, String>> LAST = List.of(
            endpoint -> simple(type(endpoint)) + "_" + method(endpoint) + parameters(endpoint),
            endpoint -> identifier(type(endpoint)) + "_" + method(endpoint) + parameters(endpoint),
            endpoint -> identifier(endpoint.operation().signature()) + "_" + route(endpoint));

    private final Map<Endpoint, String> ids = new IdentityHashMap<>();

    OperationIds(OperationIdStyle style, Collection<Endpoint> endpoints, Findings findings) {
        Map<String, List<Endpoint>> chosen = endpoints.stream()
                .filter(endpoint -> endpoint.operation().documentation().operationId() != null)
                .collect(Collectors.groupingBy(endpoint -> Objects.requireNonNull(
                        endpoint.operation().documentation().operationId())));
        chosen.forEach((id, sharers) -> {
            if (sharers.size() == 1) {
                ids.put(sharers.get(0), id);
            } else {
                sharers.forEach(endpoint -> report(id, endpoint, findings));
            }
        });
        List<Endpoint> unnamed = new ArrayList<>(endpoints);
        unnamed.removeIf(ids::containsKey);
        List<Function<Endpoint, String>> ladder = new ArrayList<>(Objects.requireNonNull(LADDERS.get(style)));
        ladder.addAll(LAST);
        for (Function<Endpoint, String> scheme : ladder) {
            unnamed = name(unnamed, scheme);
        }
    }

    /** All of them, with those of a document that somebody wrote by hand. */
    Set<String> with(JsonObject base) {
        Set<String> all = new HashSet<>(ids.values());
        for (JsonValue path :
                base.object("paths").orElse(JsonObject.EMPTY).members().values()) {
            if (path instanceof JsonObject item) {
                for (JsonValue operation : item.members().values()) {
                    if (operation instanceof JsonObject object) {
                        object.text("operationId").ifPresent(all::add);
                    }
                }
            }
        }
        return all;
    }

    String of(Endpoint endpoint) {
        return Objects.requireNonNull(ids.get(endpoint));
    }

    /** Names those whose id under this scheme is nobody else's, and returns the others. */
    private List<Endpoint> name(List<Endpoint> endpoints, Function<Endpoint, String> scheme) {
        Map<String, List<Endpoint>> candidates = endpoints.stream().collect(Collectors.groupingBy(scheme));
        Collection<String> taken = List.copyOf(ids.values()).stream().collect(Collectors.toSet());
        List<Endpoint> unnamed = new ArrayList<>();
        candidates.forEach((id, sharers) -> {
            if (sharers.size() == 1 && !taken.contains(id)) {
                ids.put(sharers.get(0), id);
            } else {
                unnamed.addAll(sharers);
            }
        });
        return unnamed;
    }

    private static void report(String id, Endpoint endpoint, Findings findings) {
        OperationFragment operation = endpoint.operation();
        findings.add(
                "operation-id-duplicate",
                operation.signature(),
                operation.route().method() + " " + operation.route().path() + " shares the operationId " + id
                        + " with another operation; generated clients would have one method for both. Give each its own");
    }

    private static String type(Endpoint endpoint) {
        String signature = endpoint.operation().signature();
        return signature.substring(0, signature.indexOf('#'));
    }

    private static String classMethod(Endpoint endpoint) {
        return simple(type(endpoint)) + "_" + method(endpoint);
    }

    private static String packageClassMethod(Endpoint endpoint) {
        return identifier(type(endpoint)) + "_" + method(endpoint);
    }

    private static String method(Endpoint endpoint) {
        String signature = endpoint.operation().signature();
        return signature.substring(signature.indexOf('#') + 1, signature.indexOf('('));
    }

    private static String parameters(Endpoint endpoint) {
        String signature = endpoint.operation().signature();
        String list = signature.substring(signature.indexOf('(') + 1, signature.length() - 1);
        if (list.isEmpty()) {
            return "";
        }
        return List.of(list.split(",")).stream()
                .map(type -> simple(type.strip()))
                .collect(Collectors.joining("_", "_", ""));
    }

    private static String route(Endpoint endpoint) {
        return identifier(endpoint.operation().route().method()
                + endpoint.operation().route().path());
    }

    private static String simple(String binaryName) {
        return identifier(BinaryNames.simple(binaryName));
    }

    private static String identifier(String text) {
        StringBuilder identifier = new StringBuilder(text.length());
        text.replace("[]", "Array").codePoints().forEach(c -> {
            if (Character.isAlphabetic(c) || Character.isDigit(c)) {
                identifier.appendCodePoint(c);
            } else if (identifier.length() == 0 || identifier.charAt(identifier.length() - 1) != '_') {
                identifier.append('_');
            }
        });
        return identifier.toString();
    }
}
