package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation.
 *
 * @param style the serialisation that differs from the default of its place (OpenAPI 3.1.1, "Style Values")
 * @param explode likewise
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
        @Nullable Boolean explode) {

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

    public static ParameterFragment of(In in, String name, TypeUse type, boolean required) {
        return new ParameterFragment(in, name, type, required, false, null, null, List.of(), null, null);
    }
}
