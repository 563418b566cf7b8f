package dev.edict.processor.document;

import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where Jakarta JSON Binding has another form than Jackson for a type that is nobody's own (JSON Binding 3.0, sections 3.3 to 3.5). */
final class JsonBindingTypes {

    /** Moments with the name of their zone, {@code 2027-01-31T12:00:00+01:00[Europe/Paris]}, are no {@code date-time}. */
    private static final Map<String, Shape> SHAPES = Map.of(
            "java.util.Date", Scalars.STRING,
            "java.util.Calendar", Scalars.STRING,
            "java.util.GregorianCalendar", Scalars.STRING,
            "java.sql.Date", Scalars.STRING,
            "java.sql.Timestamp", Scalars.STRING,
            "java.time.ZonedDateTime", Scalars.STRING,
            // the specification does not know these, and implementations write their getters
            "java.util.Locale", new Shape.Any(),
            "java.time.Year", new Shape.Any(),
            "java.util.Currency", new Shape.Any());

    private JsonBindingTypes() {}

    static Optional<Shape> shape(String binaryName) {
        return Optional.ofNullable(SHAPES.get(binaryName));
    }

    /** Arrays of bytes and characters are arrays, as those of any other type. */
    static @Nullable Shape array(String primitive) {
        return switch (primitive) {
            case "byte" -> new Shape.ArrayOf(TypeUse.of(Scalars.INT8), false);
            case "char" -> new Shape.ArrayOf(TypeUse.of(Scalars.CHARACTER), false);
            default -> null;
        };
    }
}
