package dev.edict.processor.document;

import dev.edict.contract.fragment.Constraints;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form that an annotation of a serialiser gives a value: {@code @JsonFormat}, {@code @JsonbDateFormat}, {@code @JsonbNumberFormat}. */
final class WireFormat {

    /** {@code shape = ARRAY}: the values of an object's properties without their names. */
    static final TypeUse VALUES = TypeUse.of(new Shape.ArrayOf(TypeUse.any(), false));

    private static final String JACKSON = "com.fasterxml.jackson.annotation.JsonFormat";
    private static final String DATE = "jakarta.json.bind.annotation.JsonbDateFormat";
    private static final String NUMBER = "jakarta.json.bind.annotation.JsonbNumberFormat";

    private static final String DEFAULT = "##default";
    private static final String MILLISECONDS = "##time-in-millis";

    /** As {@code JsonFormat.Shape} names it; {@code PATTERN} where a pattern decides about moments only. */
    private final String shape;

    /** Whether a list of one element is written as that element. */
    private final boolean unwrapsOne;

    private WireFormat(String shape) {
        this(shape, false);
    }

    private WireFormat(String shape, boolean unwrapsOne) {
        this.shape = shape;
        this.unwrapsOne = unwrapsOne;
    }

    static Optional<WireFormat> of(Annotations annotations) {
        if (annotations.isEmpty()) {
            return Optional.empty();
        }
        Optional<AnnotationUse> jackson = annotations.find(JACKSON);
        if (jackson.isPresent()) {
            return Optional.of(new WireFormat(jackson(jackson.get()), isUnwrapping(jackson.get())));
        }
        Optional<AnnotationUse> date = annotations.find(DATE);
        return date.isPresent() ? date(date.get()) : annotations.find(NUMBER).map(use -> new WireFormat("STRING"));
    }

    /** What a class says to JSON Binding of those of its members that say nothing themselves (JSON Binding 3.0, sections 4.4 and 4.5). */
    static Optional<WireFormat> ofMembers(Annotations ofClass, TypeRef declared, TypeUse derived) {
        TypeRef content = isBoxed(declared) ? content(declared, 0) : declared;
        boolean isTime = content instanceof TypeRef.Declared type && JavaTypes.isTime(type.binaryName());
        if (isTime) {
            return ofClass.find(DATE).flatMap(WireFormat::date);
        }
        boolean isNumber = derived.shape() instanceof Shape.Scalar scalar
                && ("integer".equals(scalar.type()) || "number".equals(scalar.type()));
        return isNumber ? ofClass.find(NUMBER).map(use -> new WireFormat("STRING")) : Optional.empty();
    }

    private static Optional<WireFormat> date(AnnotationUse use) {
        String pattern = use.string("value").orElse(DEFAULT);
        return pattern.equals(DEFAULT)
                ? Optional.empty()
                : Optional.of(new WireFormat(pattern.equals(MILLISECONDS) ? "NUMBER_INT" : "PATTERN"));
    }

    private static String jackson(AnnotationUse use) {
        String shape = use.constant("shape").orElse("ANY");
        boolean isPatterned = use.string("pattern").filter(p -> !p.isEmpty()).isPresent();
        return isPatterned && !shape.startsWith("NUMBER") ? "PATTERN" : shape;
    }

    private static boolean isUnwrapping(AnnotationUse use) {
        for (Object feature : use.list("with")) {
            if (feature instanceof AnnotationUse.EnumConstant constant
                    && constant.name().equals("WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED")) {
                return true;
            }
        }
        return false;
    }

    /** What stands in a list, a map or an {@code Optional} has the form that its member asks for. */
    TypeUse apply(TypeUse derived, TypeRef declared, TypeMapper types) {
        Shape of = derived.shape();
        if (of instanceof Shape.ArrayOf array && !array.equals(VALUES.shape())) {
            Shape.ArrayOf other = new Shape.ArrayOf(apply(array.items(), content(declared, 0), types), array.unique());
            TypeUse list = new TypeUse(other, derived.nullable(), derived.constraints());
            return unwrapsOne ? eitherOf(list, other.items()) : list;
        }
        if (of instanceof Shape.MapOf map) {
            if (declared.is("java.util.Map$Entry") && shape.equals("POJO")) {
                return TypeUse.any();
            }
            Shape.MapOf other = new Shape.MapOf(apply(map.values(), content(declared, 1), types));
            return new TypeUse(other, derived.nullable(), derived.constraints());
        }
        Shape written = written(of, isBoxed(declared) ? content(declared, 0) : declared, types);
        return written.equals(of) ? derived : new TypeUse(written, derived.nullable(), Constraints.NONE);
    }

    private static TypeUse eitherOf(TypeUse one, TypeUse other) {
        return TypeUse.of(new Shape.Composed(
                TypeUse.any(), Map.of("anyOf", List.of(one, other)), Map.of(), Map.of(), null, Map.of()));
    }

    private static boolean isBoxed(TypeRef declared) {
        return declared instanceof TypeRef.Declared type && JavaTypes.isBox(type.binaryName());
    }

    private static TypeRef content(TypeRef declared, int index) {
        if (declared instanceof TypeRef.Declared type && index < type.args().size()) {
            return type.args().get(index).type();
        }
        return declared instanceof TypeRef.ArrayOf array ? array.component().type() : declared;
    }

    private Shape written(Shape of, TypeRef declared, TypeMapper types) {
        if (of instanceof Shape.Reference) {
            return structured(of, types);
        }
        if (declared.is("java.time.Year") && !(of instanceof Shape.Any)) {
            return year(of);
        }
        if (!(of instanceof Shape.Scalar scalar)) {
            return of;
        }
        if (declared instanceof TypeRef.Declared type && JavaTypes.isTime(type.binaryName())) {
            return time(scalar, type.binaryName());
        }
        if ("boolean".equals(scalar.type()) && shape.startsWith("NUMBER")) {
            return Scalars.INT32;
        }
        if (shape.equals("BINARY") && scalar.equals(Scalars.UUID)) {
            return Scalars.BASE64;
        }
        if (shape.startsWith("NUMBER") && isEnumOfPlatform(scalar, declared)) {
            return Scalars.INT32;
        }
        boolean isTextual = shape.equals("STRING") && !"string".equals(scalar.type()) && !isAtomic(declared);
        return isTextual ? Scalars.STRING : scalar;
    }

    private Shape year(Shape of) {
        boolean isText = shape.equals("STRING") || shape.equals("PATTERN");
        return isText ? Scalars.STRING : shape.startsWith("NUMBER") ? Scalars.INT32 : of;
    }

    /** What has no form of its own and is a text all the same. */
    private static boolean isEnumOfPlatform(Shape.Scalar scalar, TypeRef declared) {
        return scalar.equals(Scalars.STRING)
                && declared instanceof TypeRef.Declared type
                && JavaTypes.shape(type.binaryName()).isEmpty();
    }

    /** Jackson writes these as they are, whatever is asked for. */
    private static boolean isAtomic(TypeRef declared) {
        return declared instanceof TypeRef.Declared type
                && type.binaryName().startsWith("java.util.concurrent.atomic.");
    }

    /** What has a schema of its own, and another form in one place. */
    private Shape structured(Shape of, TypeMapper types) {
        if (types.isEnum(of)) {
            // Jackson 2 writes the ordinal, Jackson 3 the name that an annotation gives
            Shape number = types.hasRenamedConstants(of) ? new Shape.Any() : Scalars.INT32;
            return shape.startsWith("NUMBER") ? number : shape.equals("OBJECT") ? new Shape.Any() : of;
        }
        return shape.equals("ARRAY") ? VALUES.shape() : of;
    }

    /** Jackson writes the parts of a local date or time as a list, and points of time as seconds with a fraction or as milliseconds. */
    private Shape time(Shape.Scalar scalar, String type) {
        if (shape.equals("PATTERN")) {
            return Scalars.STRING;
        }
        boolean isNumber = shape.startsWith("NUMBER");
        if (!isNumber && !shape.equals("ARRAY")) {
            return scalar;
        }
        return switch (type) {
            case "java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime", "java.time.Duration" ->
                shape.equals("NUMBER_INT") ? Scalars.INT64 : Scalars.NUMBER;
            case "java.time.LocalDate" -> shape.equals("NUMBER_INT") ? Scalars.INT64 : VALUES.shape();
            case "java.time.LocalDateTime",
                    "java.time.LocalTime",
                    "java.time.OffsetTime",
                    "java.time.YearMonth",
                    "java.time.MonthDay" -> VALUES.shape();
            case "java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar", "java.sql.Timestamp" ->
                isNumber ? Scalars.INT64 : scalar;
            // the one major version of Jackson writes a number, the other a list
            case "java.time.Month", "java.time.DayOfWeek" -> new Shape.Any();
            default -> scalar;
        };
    }
}
