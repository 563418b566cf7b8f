package dev.edict.contract.page;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/** A schema in a word or two. */
final class SchemaName {

    private static final int DEEPEST = 4;

    private SchemaName() {}

    static String of(JsonObject schema) {
        return of(schema, 0);
    }

    private static String of(JsonObject schema, int depth) {
        String reference = schema.text("$ref").orElse("");
        if (!reference.isEmpty()) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if (depth == DEEPEST) {
            return "…";
        }
        for (String kind : List.of("oneOf", "anyOf", "allOf")) {
            List<JsonObject> parts = Facts.objects(schema, kind);
            if (!parts.isEmpty()) {
                String between = kind.equals("allOf") ? " and " : " or ";
                return parts.stream()
                        .map(part -> of(part, depth + 1))
                        .distinct()
                        .collect(Collectors.joining(between));
            }
        }
        JsonValue type = schema.get("type");
        if (type instanceof JsonArray several) {
            return several.values().stream()
                    .map(value -> value instanceof JsonValue.Text text ? typed(text.value(), schema, depth) : "")
                    .collect(Collectors.joining(" or "));
        }
        return type instanceof JsonValue.Text text ? typed(text.value(), schema, depth) : "any";
    }

    private static String typed(String type, JsonObject schema, int depth) {
        if (type.equals("array")) {
            return "list of "
                    + schema.object("items").map(items -> of(items, depth + 1)).orElse("any");
        }
        String format = schema.text("format").orElse("");
        return format.isEmpty() || type.equals("null") ? type : format;
    }
}
