package dev.edict.processor.model;

import java.util.List;

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

    public static TypeUse of(TypeRef type) {
        return new TypeUse(type, List.of(), false, false);
    }
}
