package dev.edict.processor.read;

import dev.edict.processor.model.Namespaces;
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
        known.add(Namespaces.jakarta(group));
        Optional<TypeElement> type = round.signatures.type(group);
        if (type.isPresent()) {
            for (Hierarchy.Level level : round.hierarchy(type.get()).levels()) {
                known.add(Namespaces.jakarta(level.binaryName()));
            }
        }
    }
}
