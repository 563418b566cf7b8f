package dev.edict.processor.read;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells constraints from other annotations: {@code @Constraint} on their type (Bean Validation 3.1). */
final class ConstraintReader {
    static final String VALID = "jakarta.validation.Valid";

    private final Mirrors mirrors;
    private final Compositions compositions;
    private final ValidationGroups groups;

    ConstraintReader(Round round) {
        this.mirrors = round.mirrors;
        this.compositions = new Compositions(round);
        this.groups = new ValidationGroups(round);
    }

    /** The constraints among the annotations. */
    List<Constraint> of(Annotations annotations) {
        List<AnnotationUse> uses = among(annotations);
        if (uses.isEmpty()) {
            return List.of();
        }
        List<Constraint> constraints = new ArrayList<>(uses.size());
        for (AnnotationUse use : uses) {
            List<String> groups = groups(use);
            boolean isInForce = this.groups.include(groups);
            constraints.add(new Constraint(use, groups, isInForce, compositions.of(use, groups, isInForce)));
        }
        return constraints;
    }

    /** Annotations that are constraints; those in a container ({@code @Size.List}) each by itself. */
    List<AnnotationUse> among(Annotations annotations) {
        if (annotations.all().isEmpty()) {
            return List.of();
        }
        List<AnnotationUse> constraints = new ArrayList<>();
        for (AnnotationUse annotation : annotations) {
            if (isConstraint(annotation)) {
                constraints.add(annotation);
            } else if (annotation.values().get("value") instanceof List<?> contained) {
                for (Object item : contained) {
                    if (item instanceof AnnotationUse nested && isConstraint(nested)) {
                        constraints.add(nested);
                    }
                }
            }
        }
        return constraints;
    }

    boolean isConstraint(AnnotationUse annotation) {
        return mirrors.type(annotation).constraint();
    }

    /** As {@link ValidationGroups#inPlaceOfDefault}, where the build has {@code Default} validated. */
    Set<String> inPlaceOfDefault(Annotations ofClass) {
        Set<String> sequence = ValidationGroups.inPlaceOfDefault(ofClass);
        return sequence.isEmpty() || groups.includeDefault() ? sequence : Set.of();
    }

    static boolean cascades(Annotations annotations) {
        return annotations.has(VALID);
    }

    private static List<String> groups(AnnotationUse annotation) {
        if (!annotation.values().containsKey("groups")) {
            return List.of();
        }
        return annotation.list("groups").stream()
                .filter(TypeRef.Declared.class::isInstance)
                .map(t -> ((TypeRef.Declared) t).binaryName())
                .toList();
    }
}
