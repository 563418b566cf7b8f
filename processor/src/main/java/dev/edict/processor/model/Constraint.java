package dev.edict.processor.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Bean Validation constraint: an annotation whose type is annotated with {@code @Constraint}.
 *
 * @param groups binary names of the groups; empty means {@code Default}
 * @param isInForce whether it is of a group in which the build says that values are validated: {@code Default}, unless it says otherwise
 * @param parts the constraints that it is made of, all of which hold where it holds
 */
public record Constraint(AnnotationUse annotation, List<String> groups, boolean isInForce, List<Constraint> parts) {
    private static final String PACKAGE = "jakarta.validation.constraints.";
    private static final Set<String> NEVER_NULL =
            Set.of(PACKAGE + "NotNull", PACKAGE + "NotBlank", PACKAGE + "NotEmpty");

    public Constraint {
        groups = List.copyOf(groups);
        parts = List.copyOf(parts);
    }

    /** Whether a value that keeps it is never null. Other constraints let null pass. */
    public boolean forbidsNull() {
        return isInForce && NEVER_NULL.contains(Namespaces.jakarta(annotation.type()))
                || parts.stream().anyMatch(Constraint::forbidsNull);
    }

    /** Whether a value that keeps it is always null. */
    public boolean demandsNull() {
        return isInForce && annotation.is(PACKAGE + "Null") || parts.stream().anyMatch(Constraint::demandsNull);
    }

    /** Whether another, at another place, is of the same type with the same elements. */
    public boolean demandsTheSameAs(Constraint other) {
        return annotation.type().equals(other.annotation.type())
                && annotation.values().equals(other.annotation.values());
    }

    /** It and what it is made of. */
    public Stream<Constraint> everyPart() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Constraint::everyPart));
    }
}
