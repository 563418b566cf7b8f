package dev.edict.processor.rule.validation;

import dev.edict.processor.model.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;

/** The text of a {@code @DefaultValue} as the runtime converts it, for the types that no converter of the service's own reads. */
final class DefaultText {
    private DefaultText() {}

    /** True where nothing is known. */
    static boolean converts(String text, TypeRef type) {
        try {
            read(text, name(type));
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** The number it stands for; empty for all else. */
    static Optional<BigDecimal> number(String text, TypeRef type) {
        return switch (name(type)) {
            case "int",
                    "java.lang.Integer",
                    "long",
                    "java.lang.Long",
                    "short",
                    "java.lang.Short",
                    "byte",
                    "java.lang.Byte",
                    "double",
                    "java.lang.Double",
                    "float",
                    "java.lang.Float",
                    "java.math.BigDecimal",
                    "java.math.BigInteger" -> decimal(text);
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Object read(String text, String type) {
        return switch (type) {
            case "int", "java.lang.Integer" -> Integer.valueOf(text);
            case "long", "java.lang.Long" -> Long.valueOf(text);
            case "short", "java.lang.Short" -> Short.valueOf(text);
            case "byte", "java.lang.Byte" -> Byte.valueOf(text);
            case "double", "java.lang.Double" -> Double.valueOf(text);
            case "float", "java.lang.Float" -> Float.valueOf(text);
            case "java.math.BigDecimal" -> new BigDecimal(text);
            case "java.math.BigInteger" -> new BigInteger(text);
            case "java.util.UUID" -> UUID.fromString(text);
            default -> text;
        };
    }

    private static String name(TypeRef type) {
        if (type instanceof TypeRef.Primitive primitive) {
            return primitive.name();
        }
        return type instanceof TypeRef.Declared declared ? declared.binaryName() : "";
    }
}
