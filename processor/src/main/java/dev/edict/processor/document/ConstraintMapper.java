package dev.edict.processor.document;

import dev.edict.contract.fragment.Constraints;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.TypeUse;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bean Validation constraints as keywords of JSON Schema. Only the group {@code Default} counts: which others a validation runs is not
 * known where a type is declared. What JSON Schema cannot say, such as a date in the past, is left out.
 */
final class ConstraintMapper {

    private static final String JAKARTA = "jakarta.validation.constraints.";
    private static final String HIBERNATE = "org.hibernate.validator.constraints.";

    private static final Constraints NOT_BLANK =
            Constraints.lengthBetween(1, Integer.MAX_VALUE).and(Constraints.containing("\\S"));

    private ConstraintMapper() {}

    static Constraints map(List<Constraint> constraints, Shape shape) {
        Constraints all = Constraints.NONE;
        for (Constraint constraint : constraints) {
            if (constraint.isInForce()) {
                all = all.and(map(constraint.annotation(), shape)).and(map(constraint.parts(), shape));
            }
        }
        return all;
    }

    static boolean isAlwaysNull(TypeUse use) {
        return use.constraints().stream().anyMatch(Constraint::demandsNull);
    }

    static boolean isNeverNull(TypeUse use) {
        return use.constraints().stream().anyMatch(Constraint::forbidsNull);
    }

    private static Constraints map(AnnotationUse use, Shape shape) {
        String type = Namespaces.jakarta(use.type());
        String name = use.simpleName();
        if (!type.equals(JAKARTA + name) && !type.equals(HIBERNATE + name)) {
            return Constraints.NONE;
        }
        if (shape instanceof Shape.Scalar scalar && scalar.type() != null) {
            return switch (scalar.type()) {
                case "integer", "number" -> number(name, use);
                case "boolean" -> flag(name);
                case "string" -> scalar.equals(Scalars.BASE64) ? bytes(name, use) : text(name, use);
                default -> Constraints.NONE;
            };
        }
        if (shape instanceof Shape.ArrayOf) {
            return switch (name) {
                case "Size" -> Constraints.itemsBetween(min(use), max(use));
                case "NotEmpty" -> Constraints.itemsBetween(1, Integer.MAX_VALUE);
                case "UniqueElements" -> Constraints.uniqueItems();
                default -> Constraints.NONE;
            };
        }
        if (shape instanceof Shape.MapOf) {
            return switch (name) {
                case "Size" -> Constraints.propertiesBetween(min(use), max(use));
                case "NotEmpty" -> Constraints.propertiesBetween(1, Integer.MAX_VALUE);
                default -> Constraints.NONE;
            };
        }
        return Constraints.NONE;
    }

    private static Constraints flag(String name) {
        return switch (name) {
            case "AssertTrue" -> Constraints.only(JsonValue.of(true));
            case "AssertFalse" -> Constraints.only(JsonValue.of(false));
            default -> Constraints.NONE;
        };
    }

    private static Constraints number(String name, AnnotationUse use) {
        boolean inclusive = use.bool("inclusive").orElse(true);
        return switch (name) {
            case "Min" -> lower(use, "value", true);
            case "Max" -> upper(use, "value", true);
            case "DecimalMin" -> lower(use, "value", inclusive);
            case "DecimalMax" -> upper(use, "value", inclusive);
            case "Range" -> lower(use, "min", true).and(upper(use, "max", true));
            case "Positive" -> Constraints.minimum(BigDecimal.ZERO, false);
            case "PositiveOrZero" -> Constraints.minimum(BigDecimal.ZERO, true);
            case "Negative" -> Constraints.maximum(BigDecimal.ZERO, false);
            case "NegativeOrZero" -> Constraints.maximum(BigDecimal.ZERO, true);
            case "Digits" -> digits(use);
            default -> Constraints.NONE;
        };
    }

    /** So many integral digits; the fraction is left out, because {@code multipleOf} fails on binary floating point. */
    private static Constraints digits(AnnotationUse use) {
        return use.integer("integer")
                .filter(digits -> digits >= 0 && digits <= Decimal.MOST_DIGITS)
                .map(digits -> BigDecimal.TEN.pow(digits))
                .map(bound -> Constraints.minimum(bound.negate(), false).and(Constraints.maximum(bound, false)))
                .orElse(Constraints.NONE);
    }

    /** Three bytes are four characters of Base64. */
    private static Constraints bytes(String name, AnnotationUse use) {
        return switch (name) {
            case "Size" -> Constraints.lengthBetween(encoded(min(use)), encoded(max(use)));
            case "NotEmpty" -> Constraints.lengthBetween(encoded(1), Integer.MAX_VALUE);
            default -> Constraints.NONE;
        };
    }

    private static long encoded(long bytes) {
        return bytes == Integer.MAX_VALUE ? bytes : (bytes + 2) / 3 * 4;
    }

    private static Constraints text(String name, AnnotationUse use) {
        return switch (name) {
            case "Size", "Length" -> Constraints.lengthBetween(min(use), max(use));
            case "NotEmpty" -> Constraints.lengthBetween(1, Integer.MAX_VALUE);
            case "NotBlank" -> NOT_BLANK;
            case "Pattern" ->
                use.list("flags").isEmpty()
                        ? use.string("regexp").map(Constraints::matching).orElse(Constraints.NONE)
                        : Constraints.NONE;
            case "Email" -> Constraints.format("email");
            case "URL" -> Constraints.format("uri");
            default -> Constraints.NONE;
        };
    }

    private static long min(AnnotationUse use) {
        return use.integer("min").orElse(0);
    }

    /** One below zero is none that any value could fit, and no keyword of JSON Schema. */
    private static long max(AnnotationUse use) {
        int max = use.integer("max").orElse(Integer.MAX_VALUE);
        return max < 0 ? Integer.MAX_VALUE : max;
    }

    private static Constraints lower(AnnotationUse use, String element, boolean inclusive) {
        BigDecimal bound = decimal(use, element);
        return bound == null ? Constraints.NONE : Constraints.minimum(bound, inclusive);
    }

    private static Constraints upper(AnnotationUse use, String element, boolean inclusive) {
        BigDecimal bound = decimal(use, element);
        return bound == null ? Constraints.NONE : Constraints.maximum(bound, inclusive);
    }

    private static @Nullable BigDecimal decimal(AnnotationUse use, String element) {
        return Decimal.read(use.value(element).orElse(0).toString());
    }
}
