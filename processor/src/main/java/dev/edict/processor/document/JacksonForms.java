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
    private static final String MAPPER_2 = "com.fasterxml.jackson.databind.ObjectMapper";
    private static final String MAPPER_3 = "tools.jackson.databind.ObjectMapper";

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
        if (!types.isKnown(MAPPER_3)) {
            return jackson2;
        }
        return types.isKnown(MAPPER_2) ? either : jackson3;
    }
}
