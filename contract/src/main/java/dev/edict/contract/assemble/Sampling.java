package dev.edict.contract.assemble;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A value that fits a schema, where one is easily told: an example that does not fit is worse than none. */
final class Sampling {

    private static final int MAX_DEPTH = 5;
    private static final String SCHEMAS = "#/components/schemas/";

    /** What says nothing about values. */
    private static final Set<String> SILENT =
            Set.of("description", "title", "deprecated", "readOnly", "writeOnly", "$comment", "externalDocs");

    private static final Set<String> OF_NUMBERS =
            Set.of("type", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
    private static final Set<String> OF_TEXTS = Set.of("type", "format", "minLength", "maxLength", "pattern");
    private static final Set<String> OF_LISTS = Set.of("type", "items", "minItems", "maxItems", "uniqueItems");
    private static final Set<String> OF_OBJECTS = Set.of("type", "properties", "required", "additionalProperties");

    private static final List<BigDecimal> NUMBERS =
            List.of(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.valueOf(100), BigDecimal.valueOf(-1));

    private static final Map<String, String> TEXTS = Map.of(
            "", "text",
            "date-time", "2027-01-31T12:00:00Z",
            "date", "2027-01-31",
            "uuid", "123e4567-e89b-12d3-a456-426614174000",
            "uri", "https://example.com/",
            "uri-reference", "/",
            "email", "someone@example.com",
            "duration", "PT1H");

    private final Function<String, Optional<JsonObject>> components;

    /**
     * @param components schemas by name
     */
    Sampling(Function<String, Optional<JsonObject>> components) {
        this.components = components;
    }

    Optional<JsonValue> of(JsonObject schema) {
        return of(schema, 0);
    }

    private Optional<JsonValue> of(JsonObject schema, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        if (schema.get("examples") instanceof JsonArray examples && !examples.isEmpty()) {
            return Optional.of(examples.values().get(0));
        }
        for (String one : List.of("default", "const")) {
            if (schema.has(one)) {
                return Optional.ofNullable(schema.get(one));
            }
        }
        if (schema.get("enum") instanceof JsonArray values && !values.isEmpty()) {
            return Optional.of(values.values().get(0));
        }
        String reference = schema.text("$ref").orElse("");
        if (reference.startsWith(SCHEMAS) && saysOnly(schema, Set.of("$ref"))) {
            return components.apply(reference.substring(SCHEMAS.length())).flatMap(target -> of(target, depth + 1));
        }
        return switch (type(schema)) {
            case "boolean" -> saysOnly(schema, Set.of("type")) ? Optional.of(JsonValue.of(true)) : Optional.empty();
            case "integer", "number" -> saysOnly(schema, OF_NUMBERS) ? number(schema) : Optional.empty();
            case "string" -> saysOnly(schema, OF_TEXTS) ? text(schema) : Optional.empty();
            case "array" -> saysOnly(schema, OF_LISTS) ? list(schema, depth) : Optional.empty();
            case "object" -> saysOnly(schema, OF_OBJECTS) ? object(schema, depth) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String type(JsonObject schema) {
        JsonValue type = schema.get("type");
        return type instanceof JsonArray several && !several.isEmpty()
                ? ((JsonValue.Text) several.values().get(0)).value()
                : schema.text("type").orElse("");
    }

    private static boolean saysOnly(JsonObject schema, Set<String> keywords) {
        for (String keyword : schema.members().keySet()) {
            if (!keywords.contains(keyword) && !SILENT.contains(keyword) && !keyword.startsWith("x-")) {
                return false;
            }
        }
        return true;
    }

    private static Optional<JsonValue> number(JsonObject schema) {
        for (BigDecimal number : NUMBERS) {
            if (limit(schema, "minimum")
                            .filter(least -> number.compareTo(least) < 0)
                            .isEmpty()
                    && limit(schema, "maximum")
                            .filter(most -> number.compareTo(most) > 0)
                            .isEmpty()
                    && limit(schema, "exclusiveMinimum")
                            .filter(below -> number.compareTo(below) <= 0)
                            .isEmpty()
                    && limit(schema, "exclusiveMaximum")
                            .filter(above -> number.compareTo(above) >= 0)
                            .isEmpty()) {
                return Optional.of(JsonValue.of(number));
            }
        }
        boolean hasOthers = schema.has("exclusiveMinimum") || schema.has("exclusiveMaximum");
        return limit(schema, "minimum")
                .filter(least -> !hasOthers
                        && limit(schema, "maximum")
                                .filter(most -> least.compareTo(most) > 0)
                                .isEmpty())
                .map(JsonValue::of);
    }

    private static Optional<BigDecimal> limit(JsonObject schema, String keyword) {
        return schema.get(keyword) instanceof JsonValue.Number number ? Optional.of(number.value()) : Optional.empty();
    }

    private static Optional<JsonValue> text(JsonObject schema) {
        String text = TEXTS.get(schema.text("format").orElse(""));
        if (text == null) {
            return Optional.empty();
        }
        BigDecimal length = BigDecimal.valueOf(text.length());
        boolean fits = limit(schema, "minLength")
                        .filter(least -> length.compareTo(least) < 0)
                        .isEmpty()
                && limit(schema, "maxLength")
                        .filter(most -> length.compareTo(most) > 0)
                        .isEmpty()
                && schema.text("pattern")
                        .filter(pattern -> !isFound(pattern, text))
                        .isEmpty();
        return fits ? Optional.of(JsonValue.of(text)) : Optional.empty();
    }

    private static boolean isFound(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private Optional<JsonValue> list(JsonObject schema, int depth) {
        Optional<JsonValue> item = of(schema.object("items").orElse(JsonObject.EMPTY), depth + 1);
        int least = limit(schema, "minItems").map(BigDecimal::intValue).orElse(0);
        boolean mayHoldOne = limit(schema, "maxItems").map(BigDecimal::intValue).orElse(1) > 0;
        if (item.isPresent() && mayHoldOne && least <= 1) {
            return Optional.of(new JsonArray(List.of(item.get())));
        }
        return least == 0 ? Optional.of(new JsonArray(List.of())) : Optional.empty();
    }

    /** Members that may be missing are. */
    private Optional<JsonValue> object(JsonObject schema, int depth) {
        JsonObject properties = schema.object("properties").orElse(JsonObject.EMPTY);
        JsonObject.Builder object = JsonObject.builder();
        if (schema.get("required") instanceof JsonArray required) {
            for (JsonValue each : required.values()) {
                String name = ((JsonValue.Text) each).value();
                Optional<JsonValue> value = of(properties.object(name).orElse(JsonObject.EMPTY), depth + 1);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                object.put(name, value.get());
            }
        }
        return Optional.of(object.build());
    }
}
