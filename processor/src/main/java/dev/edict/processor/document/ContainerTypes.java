package dev.edict.processor.document;

import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a type is as a container: {@code Flip<Integer, String>} is a {@code Map<String, Integer>}, where its class turns them round. */
final class ContainerTypes {

    private ContainerTypes() {}

    /**
     * The container above a type, with the arguments that the type gives it. Of the platform's own containers the arguments are in the
     * order of the container's.
     *
     * @param container binary name
     */
    static Optional<TypeRef.Declared> above(TypeRef.Declared type, String container, TypeGraph types) {
        Optional<DtoType> dto = types.find(type.binaryName());
        if (dto.isEmpty()) {
            return Optional.of(type);
        }
        Map<String, TypeUse> arguments = arguments(type, dto.get());
        return dto.get().superTypes().stream()
                .filter(above -> above.is(container))
                .map(above -> (TypeRef.Declared) bound(above, arguments))
                .findFirst();
    }

    /** Empty where the type stands for its own declaration or is raw: then variables stay what they are. */
    private static Map<String, TypeUse> arguments(TypeRef.Declared type, DtoType dto) {
        Map<String, TypeUse> arguments = new HashMap<>();
        if (type.args().size() == dto.typeParameters().size()) {
            for (int i = 0; i < type.args().size(); i++) {
                arguments.put(dto.typeParameters().get(i), type.args().get(i));
            }
        }
        return arguments;
    }

    private static TypeRef bound(TypeRef type, Map<String, TypeUse> arguments) {
        if (arguments.isEmpty()) {
            return type;
        }
        if (type instanceof TypeRef.Declared declared) {
            List<TypeUse> bound = new ArrayList<>();
            declared.args().forEach(argument -> bound.add(bound(argument, arguments)));
            return new TypeRef.Declared(declared.binaryName(), bound);
        }
        if (type instanceof TypeRef.ArrayOf array) {
            return new TypeRef.ArrayOf(bound(array.component(), arguments));
        }
        if (type instanceof TypeRef.Wildcard wildcard) {
            return new TypeRef.Wildcard(bound(wildcard.bound(), arguments));
        }
        TypeUse argument = type instanceof TypeRef.Variable variable ? arguments.get(variable.name()) : null;
        return argument == null ? type : argument.type();
    }

    private static TypeUse bound(TypeUse use, Map<String, TypeUse> arguments) {
        TypeUse argument = use.type() instanceof TypeRef.Variable variable ? arguments.get(variable.name()) : null;
        if (argument == null) {
            return use.with(bound(use.type(), arguments), use.constraints());
        }
        List<Constraint> constraints = new ArrayList<>(use.constraints());
        constraints.addAll(argument.constraints());
        return new TypeUse(
                argument.type(),
                constraints,
                use.cascaded() || argument.cascaded(),
                use.nullable() || argument.nullable(),
                argument.conversions());
    }
}
