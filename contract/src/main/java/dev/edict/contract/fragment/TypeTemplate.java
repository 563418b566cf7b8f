package dev.edict.contract.fragment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schema of one Java type, in terms of its type variables.
 *
 * @param type the binary name
 * @param name the component name that the author chose
 * @param variables the names of the type parameters, in order
 */
public record TypeTemplate(
        String type,
        @Nullable String name,
        List<String> variables,
        @Nullable String title,
        @Nullable String description,
        boolean deprecated,
        Definition definition) {

    public TypeTemplate {
        variables = List.copyOf(variables);
    }
}
