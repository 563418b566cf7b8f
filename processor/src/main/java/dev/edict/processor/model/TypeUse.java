package dev.edict.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type at one place of use, with what that place adds: {@code List<@NotBlank String>} constrains its argument here and
 * nowhere else.
 *
 * @param cascaded {@code @Valid} stands at this use
 * @param nullable {@code @Nullable} by any of its usual names stands here, or the language says so ({@code Optional})
 */
public record TypeUse(TypeRef type, List<Constraint> constraints, boolean cascaded, boolean nullable) {
    public TypeUse {
        constraints = List.copyOf(constraints);
    }

    /** By hand, as {@link TypeRef.Declared} has it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof TypeUse use
                        && use.cascaded == cascaded
                        && use.nullable == nullable
                        && use.type.equals(type)
                        && use.constraints.equals(constraints);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    public static TypeUse of(TypeRef type) {
        return new TypeUse(type, List.of(), false, false);
    }
}
