package dev.edict.contract.rule;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.rule.ServiceFinding.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One place in a path under two names. Only names that say the same thing are compared: {@code {id}} and {@code {userId}},
 * {@code {user_id}} and {@code {userId}}; {@code {status}} beside {@code {orderId}} is another way to look something up.
 */
public final class VariableNames implements ServiceRule {

    @Override
    public String id() {
        return "path-param-consistent";
    }

    /** A variable at one place of a path. */
    private record Use(String name, Optional<Shape> type, OperationFragment operation) {}

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        Map<String, List<Use>> places = new LinkedHashMap<>();
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            if (resource.optedIn()) {
                for (OperationFragment operation : resource.operations()) {
                    if (!operation.route().conditional()) {
                        collect(operation, places);
                    }
                }
            }
        }
        List<ServiceFinding> findings = new ArrayList<>();
        places.forEach((place, uses) -> {
            if (uses.size() > 1) {
                judge(place, uses, findings);
            }
        });
        return findings;
    }

    /** The variables that are a segment of their own and match anything, by what leads there. */
    private static void collect(OperationFragment operation, Map<String, List<Use>> places) {
        String path = operation.route().path();
        StringBuilder prefix = new StringBuilder();
        for (int from = 0; from < path.length(); ) {
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            String segment = path.substring(from, end);
            boolean variable =
                    segment.length() > 2 && segment.startsWith("{") && segment.indexOf('}') == segment.length() - 1;
            if (variable) {
                String name = segment.substring(1, segment.length() - 1);
                if (!operation.route().patterns().containsKey(name)) {
                    places.computeIfAbsent(prefix.toString(), p -> new ArrayList<>())
                            .add(new Use(name, type(operation, name), operation));
                }
            }
            prefix.append(variable ? "{}" : segment).append('/');
            from = end + 1;
        }
    }

    private static Optional<Shape> type(OperationFragment operation, String name) {
        for (ParameterFragment parameter : operation.parameters()) {
            if (parameter.in() == ParameterFragment.In.PATH && parameter.name().equals(name)) {
                return Optional.of(parameter.type().shape());
            }
        }
        return Optional.empty();
    }

    private static void judge(String place, List<Use> uses, List<ServiceFinding> findings) {
        Map<String, Use> byName = new LinkedHashMap<>();
        for (Use use : uses) {
            byName.putIfAbsent(use.name(), use);
        }
        if (byName.size() > 1) {
            names(place, uses, byName, findings);
        } else {
            types(uses, findings);
        }
    }

    /** The rarer name is the one to change; of two that are as frequent, the one that tells less. */
    private static void names(String place, List<Use> uses, Map<String, Use> byName, List<ServiceFinding> findings) {
        List<Use> found = new ArrayList<>(byName.values());
        for (Use use : found) {
            Use better = null;
            for (Use other : found) {
                if (other != use
                        && saysTheSame(use.name(), other.name(), place)
                        && isBetter(uses, other.name(), use.name())) {
                    better = better == null || isBetter(uses, other.name(), better.name()) ? other : better;
                }
            }
            if (better != null) {
                findings.add(renamed(use, better));
            }
        }
    }

    private static boolean isBetter(List<Use> uses, String name, String than) {
        int one = count(uses, name);
        int other = count(uses, than);
        // One path that says {id} beside one that says {orderId} is how nested resources usually look.
        boolean generic = isGeneric(than) || isGeneric(name);
        if (generic && (isGeneric(name) || one < 2)) {
            return false;
        }
        return generic || one > other || one == other && tellsMore(name, than);
    }

    /** {@code projectId} says that it is an identifier, {@code project} may be one; else the first by name, so that there is one. */
    private static boolean tellsMore(String name, String than) {
        return isIdentifier(name) == isIdentifier(than) ? name.compareTo(than) < 0 : isIdentifier(name);
    }

    private static int count(List<Use> uses, String name) {
        Set<String> paths = new HashSet<>();
        for (Use use : uses) {
            if (use.name().equals(name)) {
                paths.add(use.operation().route().path());
            }
        }
        return paths.size();
    }

    private static boolean saysTheSame(String one, String other, String place) {
        String a = letters(one);
        String b = letters(other);
        return a.equals(b)
                || a.equals(b + "id")
                || b.equals(a + "id")
                || isGeneric(one) && isIdentifierOf(place, other)
                || isGeneric(other) && isIdentifierOf(place, one);
    }

    /** Whether the name is that of what the path names before: {@code orderId} after {@code /orders}. */
    private static boolean isIdentifierOf(String place, String name) {
        int end = place.endsWith("/") ? place.length() - 1 : place.length();
        String collection = letters(place.substring(place.lastIndexOf('/', end - 1) + 1, end));
        String stem = collection.endsWith("ies")
                ? collection.substring(0, collection.length() - 3)
                : collection.endsWith("s") ? collection.substring(0, collection.length() - 1) : collection;
        return isIdentifier(name) && stem.length() > 1 && letters(name).startsWith(stem);
    }

    private static boolean isGeneric(String name) {
        return letters(name).equals("id") || letters(name).equals("uuid");
    }

    /** {@code id}, {@code orderId}, {@code order-id}, {@code orderUuid}; {@code paid} is none. */
    private static boolean isIdentifier(String name) {
        return isGeneric(name)
                || name.endsWith("Id")
                || name.endsWith("ID")
                || name.endsWith("Uuid")
                || name.endsWith("UUID")
                || name.endsWith("_id")
                || name.endsWith("-id");
    }

    private static String letters(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static ServiceFinding renamed(Use use, Use better) {
        return finding(
                use,
                better,
                "calls '{" + use.name() + "}' what is '{" + better.name() + "}' in "
                        + ServiceOrder.display(
                                better.operation().signature(), use.operation().signature())
                        + "; generated clients get two names for one identifier. Use '{" + better.name() + "}'.");
    }

    /** One name, and a number here, text there. */
    private static void types(List<Use> uses, List<ServiceFinding> findings) {
        Optional<Use> first = uses.stream().filter(use -> kind(use) != null).findFirst();
        if (first.isEmpty()) {
            return;
        }
        for (Use use : uses) {
            String kind = kind(use);
            if (kind != null && !kind.equals(kind(first.get()))) {
                findings.add(finding(
                        use,
                        first.get(),
                        "reads '{" + use.name() + "}' as " + kind + ", and "
                                + ServiceOrder.display(
                                        first.get().operation().signature(),
                                        use.operation().signature())
                                + " as " + kind(first.get())
                                + "; what one operation takes the other refuses. Read it as one type."));
                return;
            }
        }
    }

    /** Text may be read as text first and as something else later; a number is never a UUID. */
    private static @Nullable String kind(Use use) {
        if (!(use.type().orElse(null) instanceof Shape.Scalar scalar) || scalar.type() == null) {
            return null;
        }
        return scalar.type().equals("string")
                ? "uuid".equals(scalar.format()) ? "a UUID" : null
                : scalar.type().equals("integer") ? "a number" : null;
    }

    private static ServiceFinding finding(Use use, Use other, String predicate) {
        return new ServiceFinding(
                new Side(
                        use.operation().signature(),
                        use.operation().route().method() + " "
                                + use.operation().route().path(),
                        predicate,
                        "{" + use.name() + "}"),
                new Side(
                        other.operation().signature(),
                        other.operation().route().method() + " "
                                + other.operation().route().path(),
                        "calls it '{" + other.name() + "}'.",
                        "{" + other.name() + "}"),
                false);
    }
}
