package dev.edict.processor.read;

import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.TypeUse;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The groups in which values are validated, as the build says: {@code Default} unless it says otherwise. A group takes in those that
 * it extends (Bean Validation 3.1, section 5.4.1).
 */
final class ValidationGroups {
    private static final String DEFAULT = "jakarta.validation.groups.Default";
    private static final String SEQUENCE = "jakarta.validation.GroupSequence";

    private final Round round;
    private @Nullable Set<String> names;

    ValidationGroups(Round round) {
        this.round = round;
    }

    /** Whether one of a constraint's groups is among them; one without groups is of {@code Default}. */
    boolean include(List<String> groups) {
        Collection<String> validated = names();
        if (groups.isEmpty()) {
            return validated.contains(DEFAULT);
        }
        for (String group : groups) {
            if (validated.contains(Namespaces.jakarta(group))) {
                return true;
            }
        }
        return false;
    }

    /** The groups that a class has validated in place of {@code Default}, besides itself (Bean Validation 3.1, section 5.4.3). */
    static Set<String> inPlaceOfDefault(Annotations ofClass) {
        return ofClass.isEmpty() ? Set.of() : sequence(ofClass);
    }

    private static Set<String> sequence(Annotations annotations) {
        Set<String> groups = new HashSet<>();
        annotations.find(SEQUENCE).ifPresent(use -> {
            for (Object group : use.list("value")) {
                if (group instanceof TypeRef.Declared type) {
                    groups.add(Namespaces.jakarta(type.binaryName()));
                }
            }
        });
        return groups;
    }

    /** A use of a type as its class has it validated: constraints of the given groups are in force, too. */
    static TypeUse with(TypeUse use, Set<String> groups) {
        TypeRef type = use.type();
        if (type instanceof TypeRef.Declared declared && !declared.args().isEmpty()) {
            type = new TypeRef.Declared(
                    declared.binaryName(),
                    declared.args().stream()
                            .map(argument -> with(argument, groups))
                            .toList());
        } else if (type instanceof TypeRef.ArrayOf array) {
            type = new TypeRef.ArrayOf(with(array.component(), groups));
        }
        return use.with(type, with(use.constraints(), groups));
    }

    /** The same of constraints. */
    static List<Constraint> with(List<Constraint> constraints, Set<String> groups) {
        return constraints.stream().map(constraint -> with(constraint, groups)).toList();
    }

    private static Constraint with(Constraint constraint, Set<String> groups) {
        boolean isAdded = constraint.groups().stream().map(Namespaces::jakarta).anyMatch(groups::contains);
        return isAdded
                ? new Constraint(constraint.annotation(), constraint.groups(), true, with(constraint.parts(), groups))
                : constraint;
    }

    /** Whether values are validated as nobody says otherwise. */
    boolean includeDefault() {
        return names().contains(DEFAULT);
    }

    private Set<String> names() {
        Set<String> known = names;
        if (known == null) {
            known = new HashSet<>();
            for (String group : round.settings.validationGroups()) {
                add(group, known);
            }
            if (known.isEmpty()) {
                known.add(DEFAULT);
            }
            names = known;
        }
        return known;
    }

    private void add(String group, Set<String> known) {
        if (!known.add(Namespaces.jakarta(group))) {
            return;
        }
        Optional<TypeElement> type = round.signatures.type(group);
        if (type.isPresent()) {
            sequence(round.mirrors.on(type.get())).forEach(part -> add(part, known));
            for (Hierarchy.Level level : round.hierarchy(type.get()).levels()) {
                known.add(Namespaces.jakarta(level.binaryName()));
            }
        }
    }
}
