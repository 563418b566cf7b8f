package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arguments for the type parameters of a template. A parameter without an argument is any value. */
record Binding(Map<String, TypeUse> arguments) {

    static final Binding NONE = new Binding(Map.of());

    static Binding of(List<String> variables, List<TypeUse> arguments) {
        if (variables.isEmpty()) {
            return NONE;
        }
        Map<String, TypeUse> binding = new HashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            binding.put(variables.get(i), arguments.get(i));
        }
        return new Binding(binding);
    }

    TypeUse bind(TypeUse use) {
        if (use.shape() instanceof Shape.Scalar) {
            return use;
        }
        if (use.shape() instanceof Shape.Variable variable) {
            TypeUse argument = arguments.getOrDefault(variable.name(), TypeUse.any());
            return new TypeUse(
                    argument.shape(),
                    argument.nullable() || use.nullable(),
                    argument.constraints().and(use.constraints()));
        }
        return new TypeUse(bind(use.shape()), use.nullable(), use.constraints());
    }

    private Shape bind(Shape shape) {
        if (shape instanceof Shape.Reference reference) {
            return new Shape.Reference(
                    reference.type(),
                    reference.arguments().stream().map(this::bind).toList());
        }
        if (shape instanceof Shape.ArrayOf array) {
            return new Shape.ArrayOf(bind(array.items()), array.unique());
        }
        if (shape instanceof Shape.MapOf map) {
            return new Shape.MapOf(bind(map.values()));
        }
        if (shape instanceof Shape.Inline object) {
            return new Shape.Inline(object.properties().stream().map(this::bind).toList());
        }
        if (shape instanceof Shape.Composed composed) {
            return composed.map(this::bind);
        }
        return shape;
    }

    Property bind(Property property) {
        return property.withType(bind(property.type()));
    }
}
