package dev.edict.contract.fragment;

import dev.edict.contract.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schema of one Java type, in terms of its type variables.
 *
 * @param type the binary name
 * @param name the component name that the author chose
 * @param variables the names of the type parameters, in order
 * @param members of the Schema Object that have no place of their own here: external documentation, extensions
 */
public record TypeTemplate(
        String type,
        @Nullable String name,
        List<String> variables,
        @Nullable String title,
        @Nullable String description,
        boolean deprecated,
        Definition definition,
        JsonObject members) {

    public TypeTemplate {
        variables = List.copyOf(variables);
    }

    public TypeTemplate(
            String type,
            @Nullable String name,
            List<String> variables,
            @Nullable String title,
            @Nullable String description,
            boolean deprecated,
            Definition definition) {
        this(type, name, variables, title, description, deprecated, definition, JsonObject.EMPTY);
    }
}
