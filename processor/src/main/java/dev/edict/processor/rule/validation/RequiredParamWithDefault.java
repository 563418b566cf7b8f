package dev.edict.processor.rule.validation;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A default that contradicts what else is said of the parameter. */
public final class RequiredParamWithDefault implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "required-param-with-default", Kind.CONVENTION, Theme.VALIDATION, Severity.WARN)
            .summary("A default value can be converted, keeps the constraints, and stands on no required parameter.")
            .source(
                    "Jakarta REST 3.2; Javadoc of jakarta.ws.rs.DefaultValue; OpenAPI Specification 3.1 (Parameter Object)")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Set<String> judged = new HashSet<>();
        for (Operation operation : api.operations()) {
            for (Parameter parameter : operation.parameters()) {
                if (parameter.defaultValue().isPresent() && judged.add(parameter.signature())) {
                    judge(operation, parameter, parameter.defaultValue().get(), findings);
                }
            }
        }
    }

    private static void judge(Operation operation, Parameter parameter, String value, Findings findings) {
        Where where = parameter
                .annotations()
                .find("jakarta.ws.rs.DefaultValue")
                .map(use -> use.place("value"))
                .orElse(parameter.where());
        String type = parameter.type().type().display();
        // What an empty text converts to is left to the runtime, and a placeholder to the configuration.
        if (value.isEmpty() || value.contains("${")) {
            return;
        }
        if (!DefaultText.converts(value, parameter.type().type())) {
            findings.add(
                    operation,
                    where,
                    operation.display() + ": the default '" + value + "' of '" + parameter.name() + "' is no " + type
                            + ", so that every request without it is answered with an error, or the service does not start."
                            + " Write a value that can be converted.");
            return;
        }
        Optional<Constraint> broken = broken(parameter, value);
        if (broken.isPresent()) {
            findings.add(
                    operation,
                    where,
                    operation.display() + ": the default '" + value + "' of '" + parameter.name() + "' does not keep "
                            + display(broken.get().annotation())
                            + ", so that every request without it is refused. Change the one or the other.");
        } else if (isRequired(parameter)) {
            findings.add(
                    operation,
                    where,
                    operation.display() + ": '" + parameter.name()
                            + "' is @NotNull and has a default. It is never null, so that the constraint says nothing to the"
                            + " service, and to readers that clients must send it. Remove one of the two.");
        }
    }

    /** {@code @NotBlank} and {@code @NotEmpty} still refuse a value that is sent. */
    private static boolean isRequired(Parameter parameter) {
        if (parameter.type().type() instanceof TypeRef.Primitive) {
            return false;
        }
        for (Constraint constraint : parameter.type().constraints()) {
            if (constraint.isInForce() && constraint.annotation().is("jakarta.validation.constraints.NotNull")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Constraint> broken(Parameter parameter, String value) {
        if (parameter.type().constraints().isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = DefaultText.number(value, parameter.type().type());
        return number.isEmpty()
                ? Optional.empty()
                : parameter.type().constraints().stream()
                        .flatMap(Constraint::everyPart)
                        .filter(part -> part.isInForce() && !keeps(number.get(), part.annotation()))
                        .findFirst();
    }

    private static boolean keeps(BigDecimal number, AnnotationUse constraint) {
        return switch (Namespaces.jakarta(constraint.type())) {
            case "jakarta.validation.constraints.Min" ->
                bound(constraint).filter(min -> number.compareTo(min) < 0).isEmpty();
            case "jakarta.validation.constraints.Max" ->
                bound(constraint).filter(max -> number.compareTo(max) > 0).isEmpty();
            case "jakarta.validation.constraints.Positive" -> number.signum() > 0;
            case "jakarta.validation.constraints.PositiveOrZero" -> number.signum() >= 0;
            case "jakarta.validation.constraints.Negative" -> number.signum() < 0;
            case "jakarta.validation.constraints.NegativeOrZero" -> number.signum() <= 0;
            default -> true;
        };
    }

    private static Optional<BigDecimal> bound(AnnotationUse constraint) {
        return constraint
                .value("value")
                .filter(Number.class::isInstance)
                .map(value -> BigDecimal.valueOf(((Number) value).longValue()));
    }

    private static String display(AnnotationUse constraint) {
        return "@" + constraint.simpleName()
                + constraint.value("value").map(value -> "(" + value + ")").orElse("");
    }
}
