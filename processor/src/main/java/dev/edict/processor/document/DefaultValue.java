package dev.edict.processor.document;

import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeGraph;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands for a parameter that is left out: {@code @DefaultValue}, converted as a runtime converts it. A text that no runtime can
 * convert is none: some refuse to start, others refuse each request without the parameter.
 */
final class DefaultValue {

    private DefaultValue() {}

    static Optional<JsonValue> of(Parameter parameter, TypeUse type, TypeGraph graph) {
        return parameter
                .defaultValue()
                .filter(text -> !text.isEmpty())
                .map(text -> converted(text, type))
                .filter(value -> fits(value, type.shape(), graph));
    }

    /** What does not say {@code true} is false ({@link Boolean#valueOf(String)}). */
    private static JsonValue converted(String text, TypeUse type) {
        boolean isBoolean = type.shape() instanceof Shape.Scalar scalar && "boolean".equals(scalar.type());
        return isBoolean ? JsonValue.of(Boolean.parseBoolean(text)) : SchemaAnnotation.value(text, type);
    }

    private static boolean fits(JsonValue value, Shape shape, TypeGraph graph) {
        if (shape instanceof Shape.ArrayOf array) {
            return !(value instanceof JsonArray list)
                    || list.values().stream()
                            .allMatch(item -> fits(item, array.items().shape(), graph));
        }
        if (shape instanceof Shape.Reference reference) {
            return isConstant(value, graph.find(reference.type()));
        }
        return !(shape instanceof Shape.Scalar scalar) || isOf(scalar, value);
    }

    private static boolean isConstant(JsonValue value, Optional<DtoType> type) {
        return type.filter(dto -> dto.kind() == DtoType.Kind.ENUM).isEmpty()
                || value instanceof JsonValue.Text text
                        && type.get().constants().stream()
                                .anyMatch(constant -> constant.wireName().equals(text.value()));
    }

    private static boolean isOf(Shape.Scalar scalar, JsonValue value) {
        if (!scalar.enumeration().isEmpty()) {
            return scalar.enumeration().contains(value);
        }
        if ("integer".equals(scalar.type()) || "number".equals(scalar.type())) {
            return value instanceof JsonValue.Number number
                    && ("number".equals(scalar.type())
                            || number.value().stripTrailingZeros().scale() <= 0);
        }
        if (!(value instanceof JsonValue.Text text)) {
            return true;
        }
        return scalar.equals(Scalars.UUID)
                ? isUuid(text.value())
                : !scalar.equals(Scalars.CHARACTER) || text.value().length() == 1;
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
