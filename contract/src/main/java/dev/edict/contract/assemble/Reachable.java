package dev.edict.contract.assemble;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** A document with those components alone to which its operations lead, and with the scopes alone that they name. */
public final class Reachable {

    private static final String COMPONENTS = "#/components/";

    private final JsonObject document;
    private final JsonObject components;
    private final Set<String> operations = new HashSet<>();
    private final Set<String> reached = new LinkedHashSet<>();
    private final Set<String> scopes = new HashSet<>();
    private final Deque<JsonValue> unseen = new ArrayDeque<>();

    /** The document without what none of its operations leads to. */
    public static JsonObject in(JsonObject document) {
        return new Reachable(document).document();
    }

    private Reachable(JsonObject whole) {
        forEachOperation(whole, operation -> operation.text("operationId").ifPresent(operations::add));
        document = (JsonObject) withoutStrayLinks(whole);
        components = document.object("components").orElse(JsonObject.EMPTY);
    }

    private static void forEachOperation(JsonObject document, Consumer<JsonObject> use) {
        document.object("paths").orElse(JsonObject.EMPTY).members().values().forEach(item -> {
            if (item instanceof JsonObject methods) {
                methods.members().values().forEach(operation -> {
                    if (operation instanceof JsonObject object) {
                        use.accept(object);
                    }
                });
            }
        });
    }

    private JsonObject document() {
        document.forEach((name, value) -> {
            if (!name.equals("components")) {
                unseen.add(value);
            }
        });
        while (!unseen.isEmpty()) {
            follow(unseen.remove());
        }
        JsonObject kept = keptComponents();
        JsonObject.Builder result = JsonObject.builder();
        document.forEach((name, value) -> {
            if (!name.equals("components")) {
                result.put(name, value);
            }
        });
        return result.putUnlessEmpty("components", kept).build();
    }

    private void follow(JsonValue value) {
        if (value instanceof JsonArray array) {
            unseen.addAll(array.values());
        } else if (value instanceof JsonObject object) {
            object.forEach((name, part) -> {
                if (name.equals("security") && part instanceof JsonArray requirements) {
                    requirements.forEach(this::require);
                } else {
                    unseen.add(part);
                }
            });
        } else if (value instanceof JsonValue.Text text && text.value().startsWith(COMPONENTS)) {
            reach(text.value());
        }
    }

    private void reach(String reference) {
        String[] steps = reference.substring(COMPONENTS.length()).split("/", -1);
        if (steps.length > 1 && reached.add(steps[0] + "/" + steps[1])) {
            unseen.add(components
                    .object(steps[0])
                    .flatMap(kind -> kind.object(unescaped(steps[1])))
                    .orElse(JsonObject.EMPTY));
        }
    }

    /** RFC 6901 §4. */
    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    private void require(JsonValue requirement) {
        if (requirement instanceof JsonObject schemes) {
            schemes.forEach((scheme, names) -> {
                reach(COMPONENTS + "securitySchemes/"
                        + scheme.replace("~", "~0").replace("/", "~1"));
                if (names instanceof JsonArray array) {
                    array.forEach(name -> {
                        if (name instanceof JsonValue.Text text) {
                            scopes.add(text.value());
                        }
                    });
                }
            });
        }
    }

    private JsonObject keptComponents() {
        JsonObject.Builder kept = JsonObject.builder();
        components.forEach((kind, value) -> {
            JsonObject.Builder ofKind = JsonObject.builder();
            if (value instanceof JsonObject named) {
                named.forEach((name, component) -> {
                    if (reached.contains(kind + "/" + name.replace("~", "~0").replace("/", "~1"))) {
                        ofKind.put(name, kind.equals("securitySchemes") ? withoutOtherScopes(component) : component);
                    }
                });
            }
            kept.putUnlessEmpty(kind, ofKind.build());
        });
        return kept.build();
    }

    private JsonValue withoutOtherScopes(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject.Builder kept = JsonObject.builder();
        object.forEach((name, part) -> {
            if (name.equals("scopes") && part instanceof JsonObject all) {
                JsonObject.Builder named = JsonObject.builder();
                all.forEach((scope, text) -> {
                    if (scopes.contains(scope)) {
                        named.put(scope, text);
                    }
                });
                kept.put(name, named.build());
            } else {
                kept.put(name, withoutOtherScopes(part));
            }
        });
        return kept.build();
    }

    /** A link to an operation that is not there would name it. */
    private JsonValue withoutStrayLinks(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.values().stream().map(this::withoutStrayLinks).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject.Builder kept = JsonObject.builder();
        object.forEach((name, part) -> {
            if (name.equals("links") && part instanceof JsonObject links && holdsObjectsOnly(links)) {
                kept.putUnlessEmpty(name, toKnown(links));
            } else {
                kept.put(name, withoutStrayLinks(part));
            }
        });
        return kept.build();
    }

    /** As Link Objects are; a schema of a property with that name says at least its type. */
    private static boolean holdsObjectsOnly(JsonObject links) {
        return links.members().values().stream().allMatch(JsonObject.class::isInstance);
    }

    private JsonObject toKnown(JsonObject links) {
        JsonObject.Builder known = JsonObject.builder();
        links.forEach((name, link) -> {
            boolean isKnown = link instanceof JsonObject object
                    && object.text("operationId").map(operations::contains).orElse(!object.has("operationRef"));
            if (isKnown) {
                known.put(name, link);
            }
        });
        return known.build();
    }
}
