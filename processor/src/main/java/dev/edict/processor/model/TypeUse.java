package dev.edict.processor.model;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type at one place of use, with what that place adds: {@code List<@NotBlank String>} constrains its argument here and
 * nowhere else.
 *
 * @param cascaded {@code @Valid} stands at this use
 * @param nullable {@code @Nullable} by any of its usual names stands here, or the language says so ({@code Optional})
 * @param conversions {@code @ConvertGroup} at a type argument or component; those of a declaration are among its annotations
 */
public record TypeUse(
        TypeRef type,
        List<Constraint> constraints,
        boolean cascaded,
        boolean nullable,
        List<AnnotationUse> conversions) {
    public TypeUse {
        constraints = List.copyOf(constraints);
        conversions = List.copyOf(conversions);
    }

    /** Of another type, with the same besides. */
    public TypeUse with(TypeRef other, List<Constraint> constrained) {
        return new TypeUse(other, constrained, cascaded, nullable, conversions);
    }

    /** By hand, as {@link TypeRef.Declared} has it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof TypeUse use
                        && use.cascaded == cascaded
                        && use.nullable == nullable
                        && use.type.equals(type)
                        && use.constraints.equals(constraints)
                        && use.conversions.equals(conversions);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    /** Adds the binary names of all classes and interfaces in it. */
    void mention(Collection<String> names) {
        type.mention(names);
        for (AnnotationUse conversion : conversions) {
            conversion.mention(names);
        }
    }

    public static TypeUse of(TypeRef type) {
        return new TypeUse(type, List.of(), false, false, List.of());
    }
}
