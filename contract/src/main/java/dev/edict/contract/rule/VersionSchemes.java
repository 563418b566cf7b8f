package dev.edict.contract.rule;

import dev.edict.contract.fragment.OperationFragment;
import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.fragment.Service.Versioning;
import dev.edict.contract.json.JsonValue;
import dev.edict.contract.rule.ServiceFinding.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several ways to name a version in one service. Certain where the service says which one it has; else the rarer one is warned of. */
public final class VersionSchemes implements ServiceRule {
    private static final int FEW = 3;

    private static final String VENDOR = "application/vnd.";

    private static final Set<String> HEADERS =
            Set.of("api-version", "x-api-version", "accept-version", "x-accept-version");

    @Override
    public String id() {
        return "version-scheme-mixed";
    }

    private enum Scheme {
        PATH(Versioning.PATH, "the path"),
        HEADER(Versioning.HEADER, "a header"),
        MEDIA_TYPE(Versioning.MEDIA_TYPE, "the media type"),
        QUERY(null, "a query parameter");

        private final @Nullable Versioning declared;
        private final String display;

        Scheme(@Nullable Versioning declared, String display) {
            this.declared = declared;
            this.display = display;
        }
    }

    /** An operation that names its version in some way. */
    private record Use(Scheme scheme, String text, OperationFragment operation) {}

    @Override
    public List<ServiceFinding> check(List<ResourceFragment> resources) {
        String base = "";
        Versioning declared = null;
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            Service service = resource.service();
            if (service != null) {
                base = service.applicationPath() == null ? base : service.applicationPath();
                declared =
                        service.habits() == null ? declared : service.habits().versioning();
            }
        }
        List<Use> uses = new ArrayList<>();
        for (ResourceFragment resource : ServiceOrder.sorted(resources)) {
            if (resource.optedIn()) {
                for (OperationFragment operation : resource.operations()) {
                    collect(operation, base, uses);
                }
            }
        }
        return declared == null ? mixed(uses) : contradicting(uses, declared);
    }

    private static void collect(OperationFragment operation, String base, List<Use> uses) {
        String version = versionOf(base);
        String segment = version.isEmpty() ? versionOf(operation.route().path()) : version;
        if (!segment.isEmpty()) {
            uses.add(new Use(Scheme.PATH, version.isEmpty() ? segment : "", operation));
        }
        for (ParameterFragment parameter : operation.parameters()) {
            if (parameter.in() == ParameterFragment.In.HEADER
                    && HEADERS.contains(parameter.name().toLowerCase(Locale.ROOT))) {
                uses.add(new Use(Scheme.HEADER, parameter.name(), operation));
            } else if (parameter.in() == ParameterFragment.In.QUERY && isVersion(parameter, operation)) {
                uses.add(new Use(Scheme.QUERY, parameter.name(), operation));
            }
        }
        String type = versioned(operation.route().produces());
        String taken = type == null ? versioned(operation.route().consumes()) : type;
        if (taken != null) {
            uses.add(new Use(Scheme.MEDIA_TYPE, taken, operation));
        }
    }

    /** A segment {@code v1}, before any variable. */
    private static String versionOf(String path) {
        for (int from = 0; from < path.length(); ) {
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            char first = end == from ? '/' : path.charAt(from);
            if (first == '{') {
                return "";
            }
            if ((first == 'v' || first == 'V') && isVersion(path.substring(from, end))) {
                return path.substring(from, end);
            }
            from = end + 1;
        }
        return "";
    }

    private static boolean isVersion(String segment) {
        if (segment.length() < 2 || segment.charAt(0) != 'v' && segment.charAt(0) != 'V') {
            return false;
        }
        for (int i = 1; i < segment.length(); i++) {
            if (!Character.isDigit(segment.charAt(i)) && segment.charAt(i) != '.') {
                return false;
            }
        }
        return Character.isDigit(segment.charAt(1));
    }

    /** {@code version} alone may be that of a document; one with a default such as {@code v1} or {@code 2} is that of the API. */
    private static boolean isVersion(ParameterFragment parameter, OperationFragment operation) {
        String name = parameter.name().toLowerCase(Locale.ROOT);
        if (name.equals("api-version") || name.equals("apiversion") || name.equals("api_version")) {
            return true;
        }
        return (name.equals("version") || name.equals("v"))
                && operation.route().path().indexOf('{') < 0
                && parameter.defaultValue() instanceof JsonValue.Text text
                && isVersion(text.value().startsWith("v") ? text.value() : "v" + text.value());
    }

    private static @Nullable String versioned(List<String> types) {
        for (String type : types) {
            if (!type.regionMatches(true, 0, VENDOR, 0, VENDOR.length())) {
                continue;
            }
            String lower = type.toLowerCase(Locale.ROOT);
            int mark = lower.indexOf(".v");
            boolean named = mark > 0 && mark + 2 < lower.length() && Character.isDigit(lower.charAt(mark + 2))
                    || lower.indexOf("version=") > 0;
            if (named) {
                return type;
            }
        }
        return null;
    }

    private static List<ServiceFinding> contradicting(List<Use> uses, Versioning declared) {
        List<ServiceFinding> findings = new ArrayList<>();
        for (Use use : uses) {
            // What stands on the application is said where the service says otherwise.
            if (use.scheme().declared != declared
                    && !(use.scheme() == Scheme.PATH && use.text().isEmpty())) {
                Side side = side(
                        use,
                        declared == Versioning.NONE
                                ? "and the service says that there are none: versioning = NONE."
                                : "and the service says versioning = " + declared + ".");
                findings.add(new ServiceFinding(side, side, true));
            }
        }
        return findings;
    }

    private static List<ServiceFinding> mixed(List<Use> uses) {
        Map<Scheme, Integer> votes = new EnumMap<>(Scheme.class);
        for (Use use : uses) {
            votes.merge(use.scheme(), 1, Integer::sum);
        }
        Scheme house = null;
        int most = 0;
        for (Map.Entry<Scheme, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                house = vote.getKey();
                most = vote.getValue();
            }
        }
        if (house == null || votes.size() < 2 || most < FEW) {
            return List.of();
        }
        List<ServiceFinding> findings = new ArrayList<>();
        Scheme habit = house;
        Use example =
                uses.stream().filter(use -> use.scheme() == habit).findFirst().orElseThrow();
        for (Use use : uses) {
            if (use.scheme() != habit) {
                Side reported = side(
                        use,
                        "where " + votes.get(habit) + " operations have it in " + habit.display
                                + "; clients cannot know which of them holds when they differ.");
                Side other = new Side(
                        example.operation().signature(),
                        ServiceOrder.subject(example.operation()),
                        "has it in " + habit.display + ".");
                findings.add(new ServiceFinding(reported, other, false));
            }
        }
        return findings;
    }

    private static Side side(Use use, String but) {
        return new Side(
                use.operation().signature(),
                ServiceOrder.subject(use.operation()),
                "names the version in " + use.scheme().display + " ('" + use.text() + "'), " + but
                        + " Keep to one, or state the other with @ApiService(versioning = …).",
                use.text());
    }
}
