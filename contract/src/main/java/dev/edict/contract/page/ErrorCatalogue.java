package dev.edict.contract.page;

import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.StandardProblem;
import dev.edict.contract.html.Element;
import dev.edict.contract.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The errors of a service, each once: by problem type (RFC 9457 §3.1.1), and those without one by status. */
final class ErrorCatalogue {

    private static final Set<String> MEMBERS = Set.of("type", "title", "status", "detail", "instance");

    /** The extension that names each fault of a request and its place. */
    private static final String FAULTS = "errors";

    private static final Set<String> FAULTY =
            Set.of(StandardProblem.VALIDATION.type(), StandardProblem.UNREADABLE_BODY.type());

    private final Map<String, Entry> entries;
    private final List<Entry> inOrder;
    private final Facts facts;

    ErrorCatalogue(Facts facts) {
        this.facts = facts;
        Map<String, Entry> found = new LinkedHashMap<>();
        for (Described operation : facts.operations()) {
            for (ProblemFragment problem : operation.problems()) {
                found.computeIfAbsent(key(problem), key -> new Entry(problem.type()))
                        .add(problem, operation, extensions(operation, problem));
            }
        }
        Anchors anchors = new Anchors();
        List<Entry> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparing((Entry entry) -> entry.statuses.first())
                .thenComparing(entry -> entry.type == null ? "" : entry.type));
        sorted.forEach(entry -> entry.anchor = anchors.of(entry.name()));
        entries = found;
        inOrder = List.copyOf(sorted);
    }

    private static String key(ProblemFragment problem) {
        String type = problem.type();
        return type == null ? "status " + problem.status() : type;
    }

    List<Entry> entries() {
        return inOrder;
    }

    private Entry entry(ProblemFragment problem) {
        Entry entry = entries.get(key(problem));
        if (entry == null) {
            throw new IllegalArgumentException("not of this service: " + problem);
        }
        return entry;
    }

    /** Its status and name, which lead to where it is described. */
    Element link(ProblemFragment problem) {
        Entry entry = entry(problem);
        String name = entry.type == null ? "" : " " + entry.name();
        return Element.of("a", "error")
                .to(Tab.ERRORS.file() + "#" + entry.anchor)
                .text(problem.status() + name);
    }

    /** Members of the error's body beside those of RFC 9457. */
    private Map<String, String> extensions(Described operation, ProblemFragment problem) {
        JsonObject response = facts.resolved(operation
                .object()
                .object("responses")
                .flatMap(responses -> responses.object(String.valueOf(problem.status())))
                .orElse(JsonObject.EMPTY));
        JsonObject schema = response.object("content")
                .flatMap(content -> content.object("application/problem+json"))
                .flatMap(media -> media.object("schema"))
                .orElse(JsonObject.EMPTY);
        List<JsonObject> alternatives = Facts.objects(schema, "anyOf");
        boolean isCommon = isCommon(schema)
                || problem.extensions() == null && alternatives.stream().anyMatch(ErrorCatalogue::isCommon);
        Map<String, String> members = new TreeMap<>();
        if (alternatives.isEmpty()) {
            collect(schema, members, 0);
        } else {
            alternatives.stream()
                    .filter(alternative -> isCommon(alternative) == isCommon)
                    .forEach(alternative -> collect(alternative, members, 0));
        }
        if (isCommon && !isFaulty(problem)) {
            members.remove(FAULTS);
        }
        return members;
    }

    /** Whether it is the schema of problems without members of their own. */
    private static boolean isCommon(JsonObject schema) {
        return schema.text("$ref")
                .filter("#/components/schemas/Problem"::equals)
                .isPresent();
    }

    private static boolean isFaulty(ProblemFragment problem) {
        String type = problem.type();
        return type != null && FAULTY.contains(type.substring(type.lastIndexOf('/') + 1));
    }

    private void collect(JsonObject schema, Map<String, String> members, int depth) {
        JsonObject resolved = facts.resolved(schema);
        resolved.object("properties").orElse(JsonObject.EMPTY).forEach((name, property) -> {
            if (!MEMBERS.contains(name) && property instanceof JsonObject object) {
                members.putIfAbsent(name, object.text("description").orElse(""));
            }
        });
        if (depth < 3) {
            // the faults of a request, which all problems may have, are no extension of a type
            Facts.objects(resolved, "allOf").stream()
                    .filter(part -> !isCommon(part))
                    .forEach(part -> collect(part, members, depth + 1));
        }
    }

    /** An error of the service and where it occurs. */
    static final class Entry {

        private final @Nullable String type;
        private final Set<String> titles = new LinkedHashSet<>();
        private final Set<String> situations = new LinkedHashSet<>();
        private final TreeSet<Integer> statuses = new TreeSet<>();
        private final List<Described> operations = new ArrayList<>();
        private final Map<String, String> extensions = new TreeMap<>();
        private boolean retryable;
        private String anchor = "";

        private Entry(@Nullable String type) {
            this.type = type;
        }

        private void add(ProblemFragment problem, Described operation, Map<String, String> members) {
            statuses.add(problem.status());
            if (problem.title() != null) {
                titles.add(problem.title());
            }
            if (problem.when() != null) {
                situations.add(problem.when());
            }
            retryable |= problem.retryable();
            if (operations.isEmpty() || operations.get(operations.size() - 1) != operation) {
                operations.add(operation);
            }
            members.forEach(extensions::putIfAbsent);
        }

        @Nullable
        String type() {
            return type;
        }

        /** The last segment of its type; of one that has none its status. */
        String name() {
            if (type == null) {
                return String.valueOf(statuses.first());
            }
            String trimmed = type.endsWith("/") ? type.substring(0, type.length() - 1) : type;
            return trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf(':')) + 1);
        }

        Collection<String> titles() {
            return titles;
        }

        Collection<String> situations() {
            return situations;
        }

        Collection<Integer> statuses() {
            return statuses;
        }

        List<Described> operations() {
            return operations;
        }

        /** Descriptions by name. */
        Map<String, String> extensions() {
            return extensions;
        }

        boolean isRetryable() {
            return retryable;
        }

        String anchor() {
            return anchor;
        }
    }
}
