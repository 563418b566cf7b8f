package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation.
 *
 * @param style the serialisation that differs from the default of its place (OpenAPI 3.1.1, "Style Values")
 * @param explode likewise
 * @param mediaType that of a value which is serialised as a whole, as JSON for instance
 * @param media members of the Media Type Object besides the schema, where there is one
 * @param members of the Parameter Object that have no place of their own here: named examples, extensions; a reference stands alone
 */
public record ParameterFragment(
        In in,
        String name,
        TypeUse type,
        boolean required,
        boolean deprecated,
        @Nullable String description,
        @Nullable JsonValue defaultValue,
        List<JsonValue> examples,
        @Nullable String style,
        @Nullable Boolean explode,
        @Nullable String mediaType,
        JsonObject media,
        JsonObject members) {

    /** Where a parameter is sent. */
    public enum In {
        PATH,
        QUERY,
        HEADER,
        COOKIE,
        /** RFC 3986 §3.3; OpenAPI knows them only as the expansion of a path variable. */
        MATRIX
    }

    public ParameterFragment {
        examples = List.copyOf(examples);
    }

    public ParameterFragment(
            In in,
            String name,
            TypeUse type,
            boolean required,
            boolean deprecated,
            @Nullable String description,
            @Nullable JsonValue defaultValue,
            List<JsonValue> examples,
            @Nullable String style,
            @Nullable Boolean explode) {
        this(
                in,
                name,
                type,
                required,
                deprecated,
                description,
                defaultValue,
                examples,
                style,
                explode,
                null,
                JsonObject.EMPTY,
                JsonObject.EMPTY);
    }

    public static ParameterFragment of(In in, String name, TypeUse type, boolean required) {
        return new ParameterFragment(in, name, type, required, false, null, null, List.of(), null, null);
    }

    /** The parameter with other members of the Parameter Object. */
    public ParameterFragment with(JsonObject other) {
        return new ParameterFragment(
                in,
                name,
                type,
                required,
                deprecated,
                description,
                defaultValue,
                examples,
                style,
                explode,
                mediaType,
                media,
                other);
    }

    public ParameterFragment withName(String other) {
        return new ParameterFragment(
                in,
                other,
                type,
                required,
                deprecated,
                description,
                defaultValue,
                examples,
                style,
                explode,
                mediaType,
                media,
                members);
    }

    /** The parameter as one that may be left out; one in the path never may. */
    public ParameterFragment optional() {
        return new ParameterFragment(
                in,
                name,
                type,
                in == In.PATH,
                deprecated,
                description,
                defaultValue,
                examples,
                style,
                explode,
                mediaType,
                media,
                members);
    }

    public ParameterFragment withType(TypeUse other) {
        return new ParameterFragment(
                in,
                name,
                other,
                required,
                deprecated,
                description,
                defaultValue,
                examples,
                style,
                explode,
                mediaType,
                media,
                members);
    }

    public ParameterFragment withDescription(String other) {
        return new ParameterFragment(
                in,
                name,
                type,
                required,
                deprecated,
                other,
                defaultValue,
                examples,
                style,
                explode,
                mediaType,
                media,
                members);
    }

    public ParameterFragment withDefault(JsonValue other) {
        return new ParameterFragment(
                in,
                name,
                type,
                required,
                deprecated,
                description,
                other,
                examples,
                style,
                explode,
                mediaType,
                media,
                members);
    }
}
