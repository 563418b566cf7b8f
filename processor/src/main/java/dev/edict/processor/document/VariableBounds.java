package dev.edict.processor.document;

import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What bounds a type's variables, where its members use them: others say nothing about its form. */
final class VariableBounds {

    private VariableBounds() {}

    /** The bound of a variable; empty where that is any object. */
    static Optional<TypeRef> of(DtoType type, String variable) {
        List<TypeRef> places = new ArrayList<>();
        type.properties().forEach(property -> places.add(property.type().type()));
        type.valueType().map(TypeUse::type).ifPresent(places::add);
        type.additional().map(TypeUse::type).ifPresent(places::add);
        for (TypeRef place : places) {
            Optional<TypeRef> bound = in(place, variable);
            if (bound.isPresent()) {
                return bound.filter(found -> !found.is("java.lang.Object"));
            }
        }
        return Optional.empty();
    }

    private static Optional<TypeRef> in(TypeRef type, String name) {
        if (type instanceof TypeRef.Variable variable) {
            return variable.name().equals(name) ? Optional.of(variable.bound()) : Optional.empty();
        }
        if (type instanceof TypeRef.ArrayOf array) {
            return in(array.component().type(), name);
        }
        if (type instanceof TypeRef.Wildcard wildcard) {
            return in(wildcard.bound(), name);
        }
        return type instanceof TypeRef.Declared declared
                ? declared.args().stream()
                        .flatMap(argument -> in(argument.type(), name).stream())
                        .findFirst()
                : Optional.empty();
    }
}
