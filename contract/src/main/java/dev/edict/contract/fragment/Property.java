package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of a JSON object or a field of a form.
 *
 * @param name the name on the wire
 */
public record Property(
        String name,
        TypeUse type,
        boolean required,
        boolean readOnly,
        boolean writeOnly,
        boolean deprecated,
        @Nullable String description,
        @Nullable JsonValue defaultValue,
        List<JsonValue> examples) {

    public Property {
        examples = List.copyOf(examples);
    }

    public static Property required(String name, TypeUse type) {
        return new Property(name, type, true, false, false, false, null, null, List.of());
    }

    public static Property optional(String name, TypeUse type) {
        return new Property(name, type, false, false, false, false, null, null, List.of());
    }

    public Property withType(TypeUse other) {
        return other == type
                ? this
                : new Property(
                        name, other, required, readOnly, writeOnly, deprecated, description, defaultValue, examples);
    }

    public Property withName(String other) {
        return new Property(
                other, type, required, readOnly, writeOnly, deprecated, description, defaultValue, examples);
    }

    /** The same as a member that is there always. */
    public Property alwaysThere() {
        return new Property(name, type, true, readOnly, writeOnly, deprecated, description, defaultValue, examples);
    }

    public Property optional() {
        return new Property(name, type, false, readOnly, writeOnly, deprecated, description, defaultValue, examples);
    }
}
