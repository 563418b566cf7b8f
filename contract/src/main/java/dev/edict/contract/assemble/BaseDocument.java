package dev.edict.contract.assemble;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document that somebody wrote by hand, with what the code says. What the hand wrote stands; objects are one object of the members of
 * both, and tags one list. What is no object where the code has one says nothing.
 */
final class BaseDocument {

    private static final List<String> ORDER = List.of(
            "openapi",
            "info",
            "jsonSchemaDialect",
            "servers",
            "security",
            "tags",
            "externalDocs",
            "paths",
            "webhooks",
            "components");

    private BaseDocument() {}

    static JsonObject merge(JsonObject base, JsonObject derived) {
        if (base.isEmpty()) {
            return derived;
        }
        Map<String, JsonValue> merged = new LinkedHashMap<>(both(base, derived).members());
        merged.put("openapi", derived.members().get("openapi"));
        if (base.get("tags") instanceof JsonArray written && derived.get("tags") instanceof JsonArray used) {
            merged.put("tags", tags(written, used));
        }
        JsonObject.Builder document = JsonObject.builder();
        ORDER.forEach(name -> document.putIfPresent(name, merged.remove(name)));
        merged.forEach(document::put);
        return document.build();
    }

    private static JsonObject both(JsonObject base, JsonObject derived) {
        JsonObject.Builder object = derived.toBuilder();
        base.forEach((name, value) -> {
            if (!(derived.get(name) instanceof JsonObject known)) {
                object.put(name, value);
            } else if (value instanceof JsonObject written) {
                object.put(name, both(written, known));
            }
        });
        return object.build();
    }

    /** Those of the file in its order, then the others. */
    private static JsonArray tags(JsonArray written, JsonArray used) {
        Map<String, JsonObject> byName = new LinkedHashMap<>();
        for (JsonArray tags : List.of(written, used)) {
            for (JsonValue tag : tags.values()) {
                if (tag instanceof JsonObject object) {
                    byName.merge(object.text("name").orElse(""), object, BaseDocument::both);
                }
            }
        }
        return new JsonArray(new ArrayList<>(byName.values()));
    }

    /** Names of its components of one kind. */
    static Set<String> names(JsonObject base, String kind) {
        return new LinkedHashSet<>(base.object("components")
                .flatMap(components -> components.object(kind))
                .orElse(JsonObject.EMPTY)
                .members()
                .keySet());
    }
}
