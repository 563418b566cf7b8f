package dev.edict.processor.document;

import dev.edict.contract.fragment.Constraints;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.model.AnnotationUse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The type that {@code @Schema} names and what it demands of a value. Only what is written counts: the defaults of these annotations
 * mean that nothing is said.
 */
final class SchemaFacets {

    private static final Map<String, Shape.Scalar> SCALARS = Map.of(
            "string", Scalars.STRING,
            "integer", Scalars.INTEGER,
            "number", Scalars.NUMBER,
            "boolean", Scalars.BOOLEAN);

    private static final List<String> VALUES = List.of("enumeration", "allowableValues", "constValue", "_const");

    private static final Set<String> NUMERIC = Set.of("integer", "number");

    private final AnnotationUse schema;

    SchemaFacets(AnnotationUse schema) {
        this.schema = schema;
    }

    /** A type of JSON by its name, with or without a colon and a format; empty for anything else. */
    static Optional<Shape> scalar(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        if (name.equals("object")) {
            return Optional.of(new Shape.MapOf(TypeUse.any()));
        }
        Shape.Scalar known = SCALARS.get(name);
        return known == null
                ? Optional.empty()
                : Optional.of(
                        colon < 0
                                ? known
                                : new Shape.Scalar(name, text.substring(colon + 1), null, null, null, List.of()));
    }

    boolean isArray() {
        return typeName().equals("array");
    }

    /** An enum of the MicroProfile vocabulary, a text of Swagger's; empty when none is written. */
    private String typeName() {
        Object written = schema.values().get("type");
        String name = written instanceof AnnotationUse.EnumConstant constant
                ? constant.name()
                : written instanceof String text ? text : "";
        List<String> several = name.isEmpty()
                ? schema.strings("types").stream()
                        .filter(type -> !type.equals("null"))
                        .toList()
                : List.of(name);
        return several.size() == 1 ? several.get(0).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether null is one of several types that it names. */
    boolean namesNull() {
        return schema.strings("types").contains("null");
    }

    /** Whether it names a type of JSON that has no properties. */
    boolean namesNoObject() {
        return isArray() || SCALARS.containsKey(typeName());
    }

    /** Whether it says how an enum is written, in place of what the enum's constants say. */
    boolean describesConstants() {
        return SCALARS.containsKey(typeName()) && !typeName().equals("string")
                || VALUES.stream()
                        .anyMatch(element -> schema.values().containsKey(element)
                                && !schema.strings(element).isEmpty());
    }

    /**
     * The derived type, unless the annotation names another one.
     *
     * @param isText whether the derived type has a name and is written as one of several texts
     */
    TypeUse typed(TypeUse derived, boolean isText) {
        String name = typeName();
        Shape.Scalar scalar = SCALARS.get(name);
        Shape shape = derived.shape();
        if (shape instanceof Shape.Any && scalar == null) {
            return switch (name) {
                case "array" -> with(derived, new Shape.ArrayOf(TypeUse.any(), false));
                case "object" -> with(derived, new Shape.MapOf(TypeUse.any()));
                default -> derived;
            };
        }
        if (name.equals("array") && shape instanceof Shape.Scalar) {
            return new TypeUse(new Shape.ArrayOf(TypeUse.any(), false), derived.nullable(), Constraints.NONE);
        }
        boolean isFixed = shape.equals(Scalars.BINARY) || isListOf(name, shape);
        if (name.equals("object") && shape instanceof Shape.Scalar && !isFixed && !isText) {
            return new TypeUse(new Shape.MapOf(TypeUse.any()), derived.nullable(), Constraints.NONE);
        }
        if (scalar == null || isFixed || isText && name.equals("string")) {
            return derived;
        }
        String before = shape instanceof Shape.Scalar known ? known.type() : null;
        if (name.equals(before)) {
            return derived;
        }
        boolean staysNumeric = before != null && NUMERIC.contains(before) && NUMERIC.contains(name);
        return new TypeUse(scalar, derived.nullable(), staysNumeric ? derived.constraints() : Constraints.NONE);
    }

    /** The type of the items, as some write it on the list; of a list of anything else it is what the list is written as. */
    private static boolean isListOf(String type, Shape shape) {
        return shape instanceof Shape.ArrayOf list
                && list.items().shape() instanceof Shape.Scalar item
                && type.equals(item.type());
    }

    private static TypeUse with(TypeUse use, Shape shape) {
        return new TypeUse(shape, use.nullable(), use.constraints());
    }

    /** The use with what the annotation demands of its values. */
    TypeUse constrain(TypeUse use) {
        TypeUse among = among(use);
        Shape shape = among.shape();
        Constraints demanded = Constraints.NONE;
        String type = shape instanceof Shape.Scalar scalar ? scalar.type() : null;
        if (type != null && NUMERIC.contains(type)) {
            demanded = number();
        } else if ("string".equals(type)) {
            demanded = Constraints.lengthBetween(atLeast("minLength"), atMost("maxLength"));
        } else if (shape instanceof Shape.ArrayOf) {
            demanded = items(schema);
        } else if (!(shape instanceof Shape.Scalar)) {
            demanded = members();
        }
        Optional<String> pattern = OpenApiAnnotations.text(schema, "pattern");
        Constraints all = pattern.isPresent() ? demanded.and(Constraints.containing(pattern.get())) : demanded;
        return among.constrainedBy(all);
    }

    /** What {@code @Schema} of MicroProfile and Swagger's {@code @ArraySchema} demand of a list. */
    static Constraints items(AnnotationUse annotation) {
        Constraints size = Constraints.itemsBetween(atLeast(annotation, "minItems"), atMost(annotation, "maxItems"));
        return Boolean.TRUE.equals(annotation.values().get("uniqueItems")) ? size.and(Constraints.uniqueItems()) : size;
    }

    /** What it demands of the members of an object. */
    Constraints members() {
        return Constraints.propertiesBetween(atLeast("minProperties"), atMost("maxProperties"));
    }

    private Constraints number() {
        Constraints all = Constraints.NONE;
        BigDecimal minimum = decimal("minimum");
        if (minimum != null) {
            all = all.and(Constraints.minimum(minimum, !isWritten("exclusiveMinimum")));
        }
        BigDecimal maximum = decimal("maximum");
        if (maximum != null) {
            all = all.and(Constraints.maximum(maximum, !isWritten("exclusiveMaximum")));
        }
        if (schema.values().get("exclusiveMinimumValue") instanceof Integer bound) {
            all = all.and(Constraints.minimum(BigDecimal.valueOf(bound), false));
        }
        if (schema.values().get("exclusiveMaximumValue") instanceof Integer bound) {
            all = all.and(Constraints.maximum(BigDecimal.valueOf(bound), false));
        }
        return schema.values().get("multipleOf") instanceof Double step && step > 0
                ? all.and(Constraints.multipleOf(BigDecimal.valueOf(step)))
                : all;
    }

    /** The only values, in place of those that are known; of a list it cannot be told whether its elements are meant. */
    private TypeUse among(TypeUse use) {
        List<JsonValue> values = new ArrayList<>();
        for (String element : VALUES) {
            if (schema.values().containsKey(element)) {
                schema.strings(element).forEach(text -> values.add(SchemaAnnotation.value(text, use)));
            }
        }
        if (values.isEmpty() || use.shape() instanceof Shape.ArrayOf || use.shape() instanceof Shape.MapOf) {
            return use;
        }
        if (use.shape() instanceof Shape.Scalar scalar && scalar.type() != null) {
            return with(
                    use,
                    new Shape.Scalar(
                            scalar.type(),
                            scalar.format(),
                            scalar.pattern(),
                            scalar.contentEncoding(),
                            scalar.contentMediaType(),
                            values));
        }
        if (use.nullable()) {
            values.add(JsonValue.ofNull());
        }
        return use.constrainedBy(Constraints.among(values));
    }

    private boolean isWritten(String flag) {
        return Boolean.TRUE.equals(schema.values().get(flag));
    }

    private @Nullable BigDecimal decimal(String element) {
        return schema.values().get(element) instanceof String text ? Decimal.read(text) : null;
    }

    private long atLeast(String element) {
        return atLeast(schema, element);
    }

    private long atMost(String element) {
        return atMost(schema, element);
    }

    /** A bound; where it is not written or negative, the one that demands nothing. */
    private static long atLeast(AnnotationUse annotation, String element) {
        return annotation.values().get(element) instanceof Integer bound ? Math.max(0, bound) : 0;
    }

    private static long atMost(AnnotationUse annotation, String element) {
        return annotation.values().get(element) instanceof Integer bound && bound >= 0 ? bound : Integer.MAX_VALUE;
    }
}
