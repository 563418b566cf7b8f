package dev.edict.processor.rule.validation;

import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.rule.dto.Containers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The constraints that {@code @Valid} on a parameter would bring to life: those of the type itself, and of what it
 * cascades into (Bean Validation 3.1, section 5.6). Constraints of other groups than {@code Default} do not count: without
 * a group conversion {@code @Valid} would not run them either.
 */
final class CascadedConstraints {
    private static final int MAX_DEPTH = 12;

    private final TypeGraph types;
    private final Set<String> visited = new HashSet<>();
    private final Set<String> found = new LinkedHashSet<>();
    private Optional<DtoType> holder = Optional.empty();

    private CascadedConstraints(TypeGraph types) {
        this.types = types;
    }

    /**
     * @param holder the type that declares the first constraint
     * @param examples {@code @NotBlank sku}, in source order
     */
    record Result(DtoType holder, Set<String> examples) {}

    static Optional<Result> of(TypeGraph types, TypeUse root) {
        CascadedConstraints search = new CascadedConstraints(types);
        search.visit(root.type(), Map.of(), 0);
        return search.holder.map(type -> new Result(type, search.found));
    }

    private void visit(TypeRef type, Map<String, TypeRef> bindings, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (type instanceof TypeRef.ArrayOf array) {
            visit(array.component().type(), bindings, depth + 1);
        } else if (type instanceof TypeRef.Wildcard wildcard) {
            visit(wildcard.bound(), bindings, depth + 1);
        } else if (type instanceof TypeRef.Variable variable) {
            visit(bindings.getOrDefault(variable.name(), variable.bound()), bindings, depth + 1);
        } else if (type instanceof TypeRef.Declared declared) {
            Optional<DtoType> described = types.find(declared.binaryName());
            if (described.isPresent()) {
                inside(described.get(), declared, bindings, depth);
            } else if (Containers.holdsItsArguments(types, declared)) {
                declared.args().forEach(argument -> visit(argument.type(), bindings, depth + 1));
            }
        }
    }

    private void inside(DtoType type, TypeRef.Declared use, Map<String, TypeRef> outer, int depth) {
        if (!visited.add(type.binaryName() + use.display())) {
            return;
        }
        Map<String, TypeRef> bindings = new HashMap<>();
        for (int i = 0; i < Math.min(type.typeParameters().size(), use.args().size()); i++) {
            TypeRef argument = use.args().get(i).type();
            bindings.put(
                    type.typeParameters().get(i),
                    argument instanceof TypeRef.Variable variable
                            ? outer.getOrDefault(variable.name(), variable.bound())
                            : argument);
        }
        for (Property property : type.properties()) {
            collect(type, property.javaName(), property.type());
        }
        for (Property property : type.properties()) {
            cascade(property.type(), bindings, depth + 1);
        }
    }

    private void collect(DtoType type, String name, TypeUse use) {
        use.constraints().stream().filter(CascadedConstraints::isDefault).forEach(constraint -> {
            holder = holder.or(() -> Optional.of(type));
            found.add("@" + constraint.annotation().simpleName() + " " + name);
        });
        if (use.type() instanceof TypeRef.Declared declared) {
            declared.args().forEach(argument -> collect(type, name, argument));
        }
    }

    /** {@code @Valid} on a member, or on a type argument of it. */
    private void cascade(TypeUse use, Map<String, TypeRef> bindings, int depth) {
        if (use.cascaded()) {
            visit(use.type(), bindings, depth);
        } else if (use.type() instanceof TypeRef.Declared declared) {
            declared.args().forEach(argument -> cascade(argument, bindings, depth));
        }
    }

    static boolean isDefault(Constraint constraint) {
        return constraint.groups().isEmpty()
                || constraint.groups().stream().anyMatch(group -> group.endsWith(".validation.groups.Default"));
    }
}
