package dev.edict.processor.model;

import java.util.List;
import java.util.Optional;
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

    /** The type that {@link #target(TypeRef)} tells of what it returns. */
    public Optional<TypeRef.Declared> target() {
        return target(returns);
    }

    /**
     * The declared type of the object that takes over, by what a locator returns: such an object or {@code Class} of it. {@code Object} says
     * nothing of it.
     */
    public static Optional<TypeRef.Declared> target(TypeRef returned) {
        TypeRef type = returned;
        if (type.is("java.lang.Class")
                && type instanceof TypeRef.Declared literal
                && literal.args().size() == 1) {
            TypeRef argument = literal.args().get(0).type();
            type = argument instanceof TypeRef.Wildcard wildcard ? wildcard.bound() : argument;
        }
        if (type instanceof TypeRef.Variable variable) {
            type = variable.bound();
        }
        return type instanceof TypeRef.Declared declared ? Optional.of(declared) : Optional.empty();
    }
}
