package dev.edict.processor.model;

import java.util.List;
import java.util.Set;

/**
 * A sub-resource locator: a method with {@code @Path} and no HTTP designator (Jakarta REST 3.4.1).
 *
 * @param resolved whether its return type names a class or interface whose operations were read
 * @param runtimes those that follow it: none where its {@code @Path} is of another namespace than what leads to its class; what lies behind it
 *     is taken as if it were followed
 */
public record Locator(
        String signature,
        List<PathPart> path,
        TypeRef returns,
        List<Parameter> parameters,
        List<Parameter> entities,
        boolean resolved,
        Set<RestNamespace> runtimes,
        Annotations annotations,
        Where where) {
    public Locator {
        path = List.copyOf(path);
        parameters = List.copyOf(parameters);
        entities = List.copyOf(entities);
        runtimes = Set.copyOf(runtimes);
    }
}
