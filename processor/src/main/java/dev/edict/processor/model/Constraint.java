package dev.edict.processor.model;

import java.util.List;

/**
 * A Bean Validation constraint: an annotation whose type is annotated with {@code @Constraint}.
 *
 * @param groups binary names of the groups; empty means {@code Default}
 */
public record Constraint(AnnotationUse annotation, List<String> groups) {
    public Constraint {
        groups = List.copyOf(groups);
    }
}
