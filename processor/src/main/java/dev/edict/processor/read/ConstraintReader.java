package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** Tells constraints from other annotations: {@code @Constraint} on their type (Bean Validation 3.1). */
final class ConstraintReader {
    static final String VALID = "jakarta.validation.Valid";

    private final Mirrors mirrors;

    ConstraintReader(Mirrors mirrors) {
        this.mirrors = mirrors;
    }

    /** The constraints among the annotations; those in a container ({@code @Size.List}) each by itself. */
    List<Constraint> of(Annotations annotations) {
        if (annotations.all().isEmpty()) {
            return List.of();
        }
        List<Constraint> constraints = new ArrayList<>();
        for (AnnotationUse annotation : annotations) {
            if (isConstraint(annotation)) {
                constraints.add(constraint(annotation));
            } else if (annotation.values().get("value") instanceof List<?> contained) {
                for (Object item : contained) {
                    if (item instanceof AnnotationUse nested && isConstraint(nested)) {
                        constraints.add(constraint(nested));
                    }
                }
            }
        }
        return constraints;
    }

    boolean isConstraint(AnnotationUse annotation) {
        return mirrors.type(annotation).constraint();
    }

    static boolean cascades(Annotations annotations) {
        return annotations.has(VALID);
    }

    private static Constraint constraint(AnnotationUse annotation) {
        if (!annotation.values().containsKey("groups")) {
            return new Constraint(annotation, List.of());
        }
        List<String> groups = annotation.list("groups").stream()
                .filter(TypeRef.Declared.class::isInstance)
                .map(t -> ((TypeRef.Declared) t).binaryName())
                .toList();
        return new Constraint(annotation, groups);
    }
}
