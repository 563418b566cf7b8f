package dev.edict.contract.rule;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.SecurityRequirement;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.rule.ServiceFinding.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Scopes that no list of the service has, so that no authorization server gives them out. Roles are another list as a rule: one is
 * reported only where it looks like a scope that is misspelled.
 */
public final class UnknownScopes implements ServiceRule {
    private static final int SHORTEST = 6;

    @Override
    public String id() {
        return "auth-scope-unknown";
    }

    /** What the service declares: all scopes, and those of each scheme that has flows. */
    private record Registry(Set<String> all, Map<String, Set<String>> schemes) {
        static Registry of(List<ResourceFragment> resources) {
            Set<String> all = new TreeSet<>();
            Map<String, Set<String>> schemes = new TreeMap<>();
            for (ResourceFragment resource : resources) {
                for (Service service : resource.said()) {
                    all.addAll(service.scopes());
                    service.securitySchemes().forEach((name, scheme) -> {
                        Set<String> scopes = scopes(scheme);
                        schemes.computeIfAbsent(name, n -> new TreeSet<>()).addAll(scopes);
                        all.addAll(scopes);
                    });
                }
            }
            return new Registry(all, schemes);
        }

        private static Set<String> scopes(JsonObject scheme) {
            Set<String> scopes = new TreeSet<>();
            if (scheme.get("flows") instanceof JsonObject flows) {
                for (Object flow : flows.members().values()) {
                    if (flow instanceof JsonObject object && object.get("scopes") instanceof JsonObject named) {
                        scopes.addAll(named.members().keySet());
                    }
                }
            }
            return scopes;
        }

        /** A scheme without flows, such as a bearer token, has whatever the service lists. */
        boolean hasScope(String scheme, String scope) {
            Set<String> own = schemes.getOrDefault(scheme, Set.of());
            return all.contains(scope) || own.contains(scope);
        }
    }

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        Registry registry = Registry.of(resources);
        if (registry.all().isEmpty()) {
            return List.of();
        }
        List<ServiceFinding> findings = new ArrayList<>();
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            if (resource.optedIn()) {
                for (OperationFragment operation : resource.operations()) {
                    judge(operation, registry, findings);
                }
            }
        }
        return findings;
    }

    private static void judge(OperationFragment operation, Registry registry, List<ServiceFinding> findings) {
        Map<String, String> unknown = new LinkedHashMap<>();
        for (SecurityRequirement requirement : operation.access().requirements()) {
            requirement.schemes().forEach((scheme, scopes) -> {
                for (String scope : scopes) {
                    if (!registry.hasScope(scheme, scope)) {
                        unknown.put(scope, "Scope");
                    }
                }
            });
        }
        for (String role : new LinkedHashSet<>(operation.access().roles())) {
            if (!registry.all().contains(role)
                    && misspelled(role, registry.all()).isPresent()) {
                unknown.putIfAbsent(role, "Role");
            }
        }
        unknown.forEach((name, kind) -> findings.add(finding(operation, name, kind, registry)));
    }

    private static ServiceFinding finding(OperationFragment operation, String name, String kind, Registry registry) {
        String subject = operation.route().method() + " " + operation.route().path();
        String guess = misspelled(name, registry.all())
                .map(scope -> " Did you mean '" + scope + "'?")
                .orElse(
                        " Add it to scopes = {…} of @ApiService or to the flow of its scheme, or use one that is there.");
        Side side = new Side(
                operation.signature(),
                subject,
                "asks for the " + kind.toLowerCase(Locale.ROOT) + " '" + name
                        + "', which the service does not declare; nobody is given it, so that the operation answers 403 to"
                        + " everybody." + guess,
                name);
        return new ServiceFinding(side, side, false);
    }

    /** A declared scope that lacks a letter, has one more or another, or two swapped; {@code v1} and {@code v2} are two scopes. */
    private static Optional<String> misspelled(String name, Set<String> scopes) {
        if (name.length() < SHORTEST) {
            return Optional.empty();
        }
        for (String scope : scopes) {
            if (Math.abs(scope.length() - name.length()) <= 1 && !hasDigit(scope)) {
                int distance = EditDistance.between(name, scope);
                if (distance == 1 || distance == 2 && sorted(name).equals(sorted(scope))) {
                    return Optional.of(scope);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String sorted(String text) {
        char[] letters = text.toCharArray();
        Arrays.sort(letters);
        return String.valueOf(letters);
    }
}
