package dev.edict.contract.page;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document without its extensions: they are for tools of the house, and may hold anything. Edict's own stay, without audiences and places
 * in the source. Names that people chose, those of headers for instance, are no extensions whatever they begin with.
 */
final class Unextended {

    private static final String EXTENSION = "x-";
    private static final String OWN = "x-edict";
    private static final Set<String> NOT_FOR_CALLERS = Set.of("source", "audience");
    private static final String EXTENSIBLE = "x-extensible-enum";

    /** Members that are values of the service's, not parts of the document. */
    private static final Set<String> VALUES =
            Set.of("example", "default", "const", "enum", "value", "security", "required", EXTENSIBLE);

    /** Members whose own members have names that people chose. */
    private static final Set<String> NAMED = Set.of(
            "paths",
            "properties",
            "patternProperties",
            "dependentSchemas",
            "dependentRequired",
            "$defs",
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
            "pathItems",
            "content",
            "encoding",
            "variables",
            "mapping",
            "scopes");

    private Unextended() {}

    static JsonObject of(JsonObject document) {
        return object(document);
    }

    private static JsonObject object(JsonObject object) {
        JsonObject.Builder kept = JsonObject.builder();
        object.forEach((name, value) -> {
            JsonValue part = member(name, value);
            if (part != null) {
                kept.put(name, part);
            }
        });
        return kept.build();
    }

    private static @Nullable JsonValue member(String name, JsonValue value) {
        if (VALUES.contains(name)) {
            return value;
        }
        if (name.equals(OWN) && value instanceof JsonObject own) {
            return forCallers(own);
        }
        if (name.startsWith(EXTENSION)) {
            return null;
        }
        if (NAMED.contains(name) && value instanceof JsonObject named) {
            return named(named);
        }
        return name.equals("examples") ? value : part(value);
    }

    private static JsonObject named(JsonObject named) {
        JsonObject.Builder kept = JsonObject.builder();
        named.forEach((name, value) -> kept.put(name, part(value)));
        return kept.build();
    }

    private static JsonValue part(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object(object);
        }
        return value instanceof JsonArray array
                ? new JsonArray(array.values().stream().map(Unextended::part).toList())
                : value;
    }

    private static JsonObject forCallers(JsonObject own) {
        JsonObject.Builder kept = JsonObject.builder();
        own.forEach((name, value) -> {
            if (!NOT_FOR_CALLERS.contains(name)) {
                kept.put(name, value);
            }
        });
        return kept.build();
    }
}
