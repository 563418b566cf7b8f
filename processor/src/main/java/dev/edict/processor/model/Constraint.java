package dev.edict.processor.model;

import java.util.List;
import java.util.Set;

/**
 * A Bean Validation constraint: an annotation whose type is annotated with {@code @Constraint}.
 *
 * @param groups binary names of the groups; empty means {@code Default}
 */
public record Constraint(AnnotationUse annotation, List<String> groups) {
    private static final String DEFAULT_GROUP = "jakarta.validation.groups.Default";
    private static final String PACKAGE = "jakarta.validation.constraints.";
    private static final Set<String> NEVER_NULL =
            Set.of(PACKAGE + "NotNull", PACKAGE + "NotBlank", PACKAGE + "NotEmpty");

    public Constraint {
        groups = List.copyOf(groups);
    }

    /** Whether it holds when nobody asks for a group. */
    public boolean isInDefaultGroup() {
        return groups.isEmpty() || groups.stream().anyMatch(group -> Namespaces.same(group, DEFAULT_GROUP));
    }

    /** Whether a value that keeps it is never null. Other constraints let null pass. */
    public boolean forbidsNull() {
        return isInDefaultGroup() && NEVER_NULL.contains(Namespaces.jakarta(annotation.type()));
    }
}
