package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Audience;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document of some of a service's operations. They read as in the document of all of them, and bring no component with them to
 * which they do not lead. Webhooks, which are no operations of the service, are left out.
 *
 * @param name goes into the names of its files
 * @param conditions what an operation has to be: one value of each criterion that is there
 */
public record Extract(String name, Map<Criterion, List<String>> conditions) {

    /** What operations are chosen by. */
    public enum Criterion {
        /** Whom they are for; an operation that names nobody is for none of them. */
        AUDIENCE,
        /** The path in the document, and those below it. */
        PATH,
        /** The package of the class that answers, with {@code .*} at the end those below it too, or the class. */
        PACKAGE,
        /** A tag that they have. */
        TAG
    }

    private static final String BELOW = ".*";
    private static final String ADDITIONAL = "additionalOperations";

    /** Copies the conditions. */
    public Extract {
        conditions = Map.copyOf(conditions);
    }

    /** The document of the operations that fit. */
    public OpenApiDocument of(Assembly assembly) {
        Map<String, DocumentedOperation> known = new HashMap<>();
        assembly.operations()
                .get()
                .forEach(operation -> known.put(operation.method() + " " + operation.path(), operation));
        JsonObject whole = assembly.document().json();
        Set<String> tags = new LinkedHashSet<>();
        JsonObject.Builder paths = JsonObject.builder();
        whole.object("paths").orElse(JsonObject.EMPTY).forEach((path, item) -> {
            JsonObject kept = item instanceof JsonObject members ? item(path, members, known, tags) : JsonObject.EMPTY;
            if (!kept.isEmpty()) {
                paths.put(path, kept);
            }
        });
        JsonObject.Builder document = JsonObject.builder();
        whole.forEach((member, value) -> {
            switch (member) {
                case "paths" -> document.put(member, paths.build());
                case "tags" -> document.putUnlessEmpty(member, used(value, tags));
                case "webhooks" -> {}
                default -> document.put(member, value);
            }
        });
        return new OpenApiDocument(Reachable.in(document.build()));
    }

    /** What an item says of all its operations stays where one of them does. */
    private JsonObject item(String path, JsonObject item, Map<String, DocumentedOperation> known, Set<String> tags) {
        JsonObject.Builder kept = JsonObject.builder();
        boolean holdsOperation = false;
        for (Map.Entry<String, JsonValue> member : item.members().entrySet()) {
            String name = member.getKey();
            if (name.equals(ADDITIONAL) && member.getValue() instanceof JsonObject others) {
                JsonObject some = item(path, others, known, tags);
                kept.putUnlessEmpty(name, some);
                holdsOperation |= !some.isEmpty();
            } else if (!(member.getValue() instanceof JsonObject operation)) {
                kept.put(name, member.getValue());
            } else if (takes(path, operation, known.get(name.toLowerCase(Locale.ROOT) + " " + path))) {
                kept.put(name, operation);
                tags.addAll(tags(operation));
                holdsOperation = true;
            }
        }
        return holdsOperation ? kept.build() : JsonObject.EMPTY;
    }

    /**
     * @param known what the code says of the operation; null for one of a base document
     */
    private boolean takes(String path, JsonObject operation, @Nullable DocumentedOperation known) {
        for (Map.Entry<Criterion, List<String>> condition : conditions.entrySet()) {
            List<String> values = condition.getValue();
            boolean fits = switch (condition.getKey()) {
                case PATH -> values.stream().anyMatch(above -> isAt(path, above));
                case TAG -> tags(operation).stream().anyMatch(values::contains);
                case AUDIENCE ->
                    known != null && names(known.operation().promises().audience(), values);
                case PACKAGE -> known != null && values.stream().anyMatch(entry -> isOf(known.resource(), entry));
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean names(@Nullable Audience audience, List<String> values) {
        return audience != null && values.contains(audience.name());
    }

    private static boolean isAt(String path, String above) {
        return above.equals("/") || path.equals(above) || path.startsWith(above + "/");
    }

    /** Whether an entry such as {@code com.acme.orders}, {@code com.acme.*} or {@code com.acme.Health} names the class. */
    public static boolean isOf(String type, String entry) {
        if (entry.endsWith(BELOW)) {
            return type.startsWith(entry.substring(0, entry.length() - 1));
        }
        boolean isItsPackage = type.startsWith(entry + ".") && type.lastIndexOf('.') == entry.length();
        return isItsPackage || type.equals(entry) || type.startsWith(entry + "$");
    }

    /** The package or class that such an entry names, without what says that those below are meant too. */
    public static String named(String entry) {
        return entry.endsWith(BELOW) ? entry.substring(0, entry.length() - BELOW.length()) : entry;
    }

    private static Set<String> tags(JsonObject operation) {
        Set<String> tags = new LinkedHashSet<>();
        if (operation.get("tags") instanceof JsonArray named) {
            named.forEach(tag -> {
                if (tag instanceof JsonValue.Text text) {
                    tags.add(text.value());
                }
            });
        }
        return tags;
    }

    private static JsonArray used(JsonValue all, Set<String> tags) {
        return all instanceof JsonArray described
                ? new JsonArray(described.values().stream()
                        .filter(tag -> tag instanceof JsonObject object
                                && object.text("name").filter(tags::contains).isPresent())
                        .toList())
                : new JsonArray(List.of());
    }
}
