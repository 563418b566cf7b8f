package dev.edict.processor.document;

import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.processor.model.TypeGraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types of the JDK that the major versions of Jackson write in different forms. Where both may, the schema takes both. */
final class JacksonForms {
    private static final Shape.Scalar YEAR = new Shape.Scalar("string", null, "^-?\\d+$", null, null, List.of());

    private static final Shape TEXT_OR_NUMBER = new Shape.Composed(
            TypeUse.any(),
            Map.of("anyOf", List.of(TypeUse.of(YEAR), TypeUse.of(Scalars.INT32))),
            Map.of(),
            Map.of(),
            null,
            Map.of());

    private JacksonForms() {}

    static Optional<Shape> shape(String binaryName, TypeGraph types) {
        return switch (binaryName) {
            case "java.time.Year" -> Optional.of(byVersion(types, YEAR, Scalars.INT32, TEXT_OR_NUMBER));
            case "java.sql.Date" -> Optional.of(byVersion(types, Scalars.DATE, Scalars.DATE_TIME, Scalars.STRING));
            default -> Optional.empty();
        };
    }

    private static Shape byVersion(TypeGraph types, Shape jackson2, Shape jackson3, Shape either) {
        if (!types.jackson().three()) {
            return jackson2;
        }
        return types.jackson().two() ? either : jackson3;
    }
}
