package dev.edict.processor.rule.validation;

import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import dev.edict.processor.rule.dto.Containers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The constraints that {@code @Valid} on a parameter would bring to life: those of the type itself, and of what it
 * cascades into (Bean Validation 3.1, section 5.1.3). Constraints of other groups than those in which the build has values
 * validated do not count: without a group conversion {@code @Valid} would not run them either.
 */
final class CascadedConstraints {
    private static final int MAX_DEPTH = 12;

    private final TypeGraph types;
    private final Set<String> visited = new HashSet<>();
    private final Set<String> found = new LinkedHashSet<>();
    private final boolean everywhere;
    private boolean persistent = true;

    /** @param everywhere whether members are gone into that are not {@code @Valid}, too */
    private CascadedConstraints(TypeGraph types, boolean everywhere) {
        this.types = types;
        this.everywhere = everywhere;
    }

    /**
     * @param examples {@code @NotBlank sku}, in source order
     * @param persistent whether all of them stand on entities
     * @param behind whether they are behind members that are not {@code @Valid} either
     */
    record Result(Set<String> examples, boolean persistent, boolean behind) {}

    static Optional<Result> of(TypeGraph types, TypeUse root) {
        return new CascadedConstraints(types, false).in(root);
    }

    /** Where it brings none to life by itself, those that members lack {@code @Valid} for, too. */
    static Optional<Result> ofAnyDepth(TypeGraph types, TypeUse root) {
        return of(types, root).or(() -> new CascadedConstraints(types, true).in(root));
    }

    private Optional<Result> in(TypeUse root) {
        visit(root.type(), Map.of(), 0);
        return result();
    }

    /** Those of a bean parameter, whose members are parameters themselves. */
    static Optional<Result> ofBean(TypeGraph types, Operation operation, Parameter bean) {
        CascadedConstraints search = new CascadedConstraints(types, false);
        search.persistent = false;
        for (Parameter member : operation.parameters()) {
            if (member.via().equals(List.of(bean.javaName()))) {
                search.collect(member.javaName(), member.type());
            }
        }
        return search.result();
    }

    private Optional<Result> result() {
        return found.isEmpty() ? Optional.empty() : Optional.of(new Result(found, persistent, everywhere));
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
        int before = found.size();
        type.constraints().stream()
                .filter(Constraint::isInForce)
                .forEach(constraint -> found.add("@" + constraint.annotation().simpleName()));
        for (Property property : type.properties()) {
            collect(property.javaName(), property.type());
        }
        persistent &= found.size() == before || type.persistence().isPresent();
        for (Property property : type.properties()) {
            cascade(property.type(), bindings, depth + 1);
        }
    }

    private void collect(String name, TypeUse use) {
        use.constraints().stream()
                .filter(Constraint::isInForce)
                .forEach(constraint -> found.add("@" + constraint.annotation().simpleName() + " " + name));
        if (use.type() instanceof TypeRef.Declared declared) {
            declared.args().forEach(argument -> collect(name, argument));
        }
    }

    /** Whether {@code @Valid} stands on a use of a type, or on an argument of it. */
    static boolean isCascaded(TypeUse use) {
        return use.cascaded()
                || use.type() instanceof TypeRef.Declared declared
                        && declared.args().stream().anyMatch(CascadedConstraints::isCascaded);
    }

    /** {@code @Valid} on a member, or on a type argument of it. */
    private void cascade(TypeUse use, Map<String, TypeRef> bindings, int depth) {
        if (use.cascaded() || everywhere) {
            visit(use.type(), bindings, depth);
        } else if (use.type() instanceof TypeRef.Declared declared) {
            declared.args().forEach(argument -> cascade(argument, bindings, depth));
        }
    }
}
