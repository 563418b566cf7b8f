package dev.edict.processor.document;

import dev.edict.contract.fragment.Shape;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.DtoType;
import java.util.Optional;

/** {@code @JsonInclude}: values that Jackson leaves out, so that their member is not always there, whatever else is demanded of it. */
final class Inclusion {

    private static final String JACKSON = "com.fasterxml.jackson.annotation.JsonInclude";

    private Inclusion() {}

    static boolean mayLeaveOut(DtoType.Property property, Shape shape, Annotations owner) {
        if (!property.readable() || !owner.forSerialisers()) {
            return false;
        }
        Optional<AnnotationUse> own = property.annotations().find(JACKSON);
        Optional<AnnotationUse> use = own.isPresent() ? own : owner.find(JACKSON);
        return use.isPresent()
                && switch (use.get().constant("value").orElse("ALWAYS")) {
                    case "NON_DEFAULT", "CUSTOM" -> true;
                    case "NON_EMPTY" -> canBeEmpty(shape) && !forbidsEmpty(property);
                    default -> false;
                };
    }

    private static boolean canBeEmpty(Shape shape) {
        return !(shape instanceof Shape.Scalar scalar) || "string".equals(scalar.type());
    }

    private static boolean forbidsEmpty(DtoType.Property property) {
        for (Constraint constraint : property.type().constraints()) {
            String name = constraint.annotation().simpleName();
            if (name.equals("NotEmpty") || name.equals("NotBlank")) {
                return true;
            }
        }
        return false;
    }
}
