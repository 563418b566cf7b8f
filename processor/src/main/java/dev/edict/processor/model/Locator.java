package dev.edict.processor.model;

import java.util.List;

/**
 * A sub-resource locator: a method with {@code @Path} and no HTTP designator (Jakarta REST 3.4.1).
 *
 * @param resolved whether its return type names a class or interface whose operations were read
 */
public record Locator(
        String signature,
        List<PathPart> path,
        TypeRef returns,
        List<Parameter> parameters,
        List<Parameter> entities,
        boolean resolved,
        Annotations annotations,
        Where where) {
    public Locator {
        path = List.copyOf(path);
        parameters = List.copyOf(parameters);
        entities = List.copyOf(entities);
    }
}
