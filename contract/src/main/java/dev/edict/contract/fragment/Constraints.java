package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is demanded of a value, as keywords of the JSON Schema validation vocabulary, and what is said of it, as keywords of the meta-data
 * vocabulary. Two demands on one thing are both kept; of what is said twice the nearer stays.
 */
public record Constraints(JsonObject keywords) {

    public static final Constraints NONE = new Constraints(JsonObject.EMPTY);

    private static final Set<String> LOWER_BOUNDS =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final Set<String> UPPER_BOUNDS =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

    private static final Set<String> METADATA = Set.of(
            "title",
            "description",
            "default",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "$comment",
            "externalDocs");

    public static Constraints minimum(BigDecimal value, boolean inclusive) {
        return of(inclusive ? "minimum" : "exclusiveMinimum", JsonValue.of(value));
    }

    public static Constraints maximum(BigDecimal value, boolean inclusive) {
        return of(inclusive ? "maximum" : "exclusiveMaximum", JsonValue.of(value));
    }

    public static Constraints lengthBetween(long min, long max) {
        return between("minLength", min, "maxLength", max);
    }

    public static Constraints itemsBetween(long min, long max) {
        return between("minItems", min, "maxItems", max);
    }

    public static Constraints propertiesBetween(long min, long max) {
        return between("minProperties", min, "maxProperties", max);
    }

    /** The whole value matches a Java regular expression; no constraint when the expression means something else in ECMA-262. */
    public static Constraints matching(String javaPattern) {
        return EcmaPattern.matchingWhole(javaPattern)
                .map(pattern -> of("pattern", JsonValue.of(pattern)))
                .orElse(NONE);
    }

    /** The value contains a match of an ECMA-262 regular expression. */
    public static Constraints containing(String ecmaPattern) {
        return of("pattern", JsonValue.of(ecmaPattern));
    }

    public static Constraints format(String format) {
        return of("format", JsonValue.of(format));
    }

    public static Constraints multipleOf(BigDecimal step) {
        BigDecimal plain = step.stripTrailingZeros();
        return of("multipleOf", JsonValue.of(plain.scale() < 0 ? plain.setScale(0) : plain));
    }

    /** The only value, beside null where the value may be that. */
    public static Constraints only(JsonValue value) {
        return of("const", value);
    }

    /** The only values. */
    public static Constraints among(List<JsonValue> values) {
        return of("enum", new JsonArray(values));
    }

    public static Constraints uniqueItems() {
        return of("uniqueItems", JsonValue.of(true));
    }

    public boolean isEmpty() {
        return keywords.isEmpty();
    }

    /** By hand, for every use of a type is asked whether it has some. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Constraints constraints && constraints.keywords.equals(keywords);
    }

    @Override
    public int hashCode() {
        return keywords.hashCode();
    }

    /** Both; where they say something different of the value, the other is nearer to it. */
    public Constraints and(Constraints other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        JsonObject.Builder merged = keywords.toBuilder();
        List<JsonValue> unmerged = new ArrayList<>();
        other.keywords.forEach((keyword, theirs) -> {
            JsonValue mine = keywords.get(keyword);
            JsonValue both = mine == null ? theirs : merge(keyword, mine, theirs);
            if (both == null) {
                unmerged.add(JsonObject.of(keyword, theirs));
            } else {
                merged.put(keyword, both);
            }
        });
        if (!unmerged.isEmpty()) {
            Set<JsonValue> all = new LinkedHashSet<>();
            if (merged.build().get("allOf") instanceof JsonArray existing) {
                all.addAll(existing.values());
            }
            all.addAll(unmerged);
            merged.put("allOf", new JsonArray(List.copyOf(all)));
        }
        return new Constraints(merged.build());
    }

    private static @Nullable JsonValue merge(String keyword, JsonValue mine, JsonValue theirs) {
        if (mine.equals(theirs)) {
            return mine;
        }
        if (METADATA.contains(keyword)) {
            return theirs;
        }
        if (mine instanceof JsonValue.Number a && theirs instanceof JsonValue.Number b) {
            if (LOWER_BOUNDS.contains(keyword)) {
                return JsonValue.of(a.value().max(b.value()));
            }
            if (UPPER_BOUNDS.contains(keyword)) {
                return JsonValue.of(a.value().min(b.value()));
            }
        }
        if (mine instanceof JsonArray a && theirs instanceof JsonArray b && keyword.equals("allOf")) {
            Set<JsonValue> all = new LinkedHashSet<>(a.values());
            all.addAll(b.values());
            return new JsonArray(List.copyOf(all));
        }
        return null;
    }

    /** The same of a value that may be null. */
    public Constraints orNull() {
        JsonValue only = keywords.get("const");
        if (only == null || keywords.has("enum")) {
            return this;
        }
        JsonObject.Builder wider = JsonObject.builder();
        keywords.forEach((keyword, value) -> {
            if (keyword.equals("const")) {
                wider.put("enum", JsonArray.of(only, JsonValue.ofNull()));
            } else {
                wider.put(keyword, value);
            }
        });
        return new Constraints(wider.build());
    }

    private static Constraints between(String lower, long min, String upper, long max) {
        JsonObject.Builder keywords = JsonObject.builder();
        if (min > 0) {
            keywords.put(lower, min);
        }
        if (max < Integer.MAX_VALUE) {
            keywords.put(upper, max);
        }
        return new Constraints(keywords.build());
    }

    private static Constraints of(String keyword, JsonValue value) {
        return new Constraints(JsonObject.of(keyword, value));
    }
}
