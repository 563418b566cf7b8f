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

    /** Binary names of the types of which what it returns, or names as a class, may be: {@code java.lang.Object} where it says nothing. */
    public Set<String> targets() {
        TypeRef type = returns;
        if (type instanceof TypeRef.Declared literal
                && literal.is("java.lang.Class")
                && literal.args().size() == 1) {
            type = literal.args().get(0).type();
        }
        if (type instanceof TypeRef.Wildcard wildcard) {
            type = wildcard.bound();
        }
        if (type instanceof TypeRef.Variable variable) {
            type = variable.bound();
        }
        return type instanceof TypeRef.Declared declared ? Set.of(declared.binaryName()) : Set.of();
    }
}
