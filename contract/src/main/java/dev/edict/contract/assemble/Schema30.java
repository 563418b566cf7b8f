package dev.edict.contract.assemble;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Schema Object of OpenAPI 3.1 as one of 3.0.3, which is a dialect of its own (OpenAPI 3.0.3, "Schema Object"). */
final class Schema30 {

    private static final JsonValue NULL = JsonObject.of("type", JsonValue.of("null"));

    /** What takes null alone: it counts only where a type in the same object has it (OpenAPI 3.0.3, "nullable"). */
    private static final JsonObject ONLY_NULL = JsonObject.builder()
            .put("type", "object")
            .put("nullable", true)
            .put("enum", JsonArray.of(JsonValue.ofNull()))
            .build();

    /** Keywords that the dialect has as they are. */
    private static final Set<String> KEPT = Set.of(
            "title",
            "multipleOf",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "maxProperties",
            "minProperties",
            "required",
            "description",
            "format",
            "default",
            "readOnly",
            "writeOnly",
            "deprecated",
            "discriminator",
            "externalDocs",
            "xml");

    private final JsonObject schema;
    private final JsonObject.Builder written = JsonObject.builder();

    private Schema30(JsonObject schema) {
        this.schema = schema;
    }

    /** The schemas true and false are objects there. */
    static JsonValue of(JsonValue schema) {
        if (schema instanceof JsonValue.Bool bool) {
            return bool.value() ? JsonObject.EMPTY : JsonObject.of("not", JsonObject.EMPTY);
        }
        return schema instanceof JsonObject object ? new Schema30(object).write() : schema;
    }

    private JsonObject write() {
        if (schema.equals(NULL)) {
            return ONLY_NULL;
        }
        if (schema.has("$ref")) {
            return reference();
        }
        type();
        schema.forEach(this::keyword);
        bound("minimum", "exclusiveMinimum");
        bound("maximum", "exclusiveMaximum");
        JsonObject result = written.build();
        boolean isList = result.text("type").filter("array"::equals).isPresent();
        return isList && !result.has("items")
                ? result.toBuilder().put("items", JsonObject.EMPTY).build()
                : result;
    }

    /** What stands beside a reference would be ignored. */
    private JsonObject reference() {
        JsonObject reference =
                JsonObject.of("$ref", JsonValue.of(schema.text("$ref").orElse("")));
        JsonObject rest = Version30.without(schema, Set.of("$ref"));
        JsonObject beside = (JsonObject) of(rest);
        if (beside.isEmpty()) {
            return reference;
        }
        List<JsonValue> all = new ArrayList<>(List.of(reference));
        if (beside.get("allOf") instanceof JsonArray others) {
            all.addAll(others.values());
        }
        return beside.toBuilder().put("allOf", new JsonArray(all)).build();
    }

    private void type() {
        JsonValue type = schema.get("type");
        if (type instanceof JsonArray several) {
            List<JsonValue> types = new ArrayList<>(several.values());
            boolean isNullable = types.remove(JsonValue.of("null"));
            if (types.size() == 1) {
                written.putIfTrue("nullable", isNullable).put("type", types.get(0));
            } else if (!schema.has("anyOf")) {
                List<JsonValue> alternatives = new ArrayList<>();
                types.forEach(each -> alternatives.add(JsonObject.of("type", each)));
                if (isNullable) {
                    alternatives.add(NULL);
                }
                written.put("anyOf", schemas(new JsonArray(alternatives)));
            }
        } else if (type != null && !type.equals(JsonValue.of("null"))) {
            written.put("type", type);
        } else if (type == null && isBinary()) {
            written.put("type", "string").put("format", "binary");
        }
        if (schema.text("contentEncoding").filter("base64"::equals).isPresent()) {
            written.put("format", "byte");
        }
    }

    /** Content that is not text (OpenAPI 3.1.1, "Migrating binary descriptions from OAS 3.0"). */
    private boolean isBinary() {
        return schema.has("contentMediaType") && !schema.has("properties") && !schema.has("items");
    }

    private void keyword(String name, JsonValue value) {
        if (KEPT.contains(name) || name.startsWith("x-")) {
            written.put(name, value);
            return;
        }
        switch (name) {
            case "const" -> written.put("enum", JsonArray.of(value));
            case "enum" -> written.put(name, value);
            case "examples" -> {
                if (value instanceof JsonArray examples && !examples.isEmpty()) {
                    written.put("example", examples.values().get(0));
                }
            }
            case "items", "not" -> written.put(name, of(value));
            case "additionalProperties" -> written.put(name, value instanceof JsonValue.Bool ? value : of(value));
            case "properties" -> written.put(name, properties(value));
            case "allOf", "anyOf", "oneOf" -> written.put(name, schemas(value));
            default -> {}
        }
    }

    private static JsonValue properties(JsonValue value) {
        if (!(value instanceof JsonObject properties)) {
            return value;
        }
        JsonObject.Builder all = JsonObject.builder();
        for (Map.Entry<String, JsonValue> property : properties.members().entrySet()) {
            all.put(property.getKey(), of(property.getValue()));
        }
        return all.build();
    }

    private static JsonValue schemas(JsonValue value) {
        List<JsonValue> all = new ArrayList<>();
        if (value instanceof JsonArray schemas) {
            schemas.forEach(each -> all.add(of(each)));
        }
        return new JsonArray(all);
    }

    /** An exclusive bound is a flag beside the bound. */
    private void bound(String inclusive, String exclusive) {
        JsonValue open = schema.get(exclusive);
        JsonValue closed = schema.get(inclusive);
        if (open instanceof JsonValue.Number strict) {
            if (closed instanceof JsonValue.Number other && isWeaker(inclusive, strict, other)) {
                written.put(inclusive, other);
            } else {
                written.put(inclusive, strict);
                written.put(exclusive, true);
            }
        } else if (closed != null) {
            written.put(inclusive, closed);
        }
    }

    private static boolean isWeaker(String inclusive, JsonValue.Number exclusive, JsonValue.Number other) {
        int compared = exclusive.value().compareTo(other.value());
        return inclusive.equals("minimum") ? compared < 0 : compared > 0;
    }
}
