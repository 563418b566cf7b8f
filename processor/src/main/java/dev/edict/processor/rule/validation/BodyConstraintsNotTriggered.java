package dev.edict.processor.rule.validation;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request body declares constraints, and nothing makes them run. */
public final class BodyConstraintsNotTriggered implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "body-constraints-not-triggered", Kind.CONTRADICTION, Theme.VALIDATION, Severity.ERROR)
            .summary("A request type declares constraints, but its parameter is not @Valid, so none of them runs.")
            .source("Jakarta RESTful Web Services 3.1, section 7.3; Bean Validation 3.1, section 5.6.1")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            for (Parameter parameter : bodies(operation)) {
                if (!isTriggered(operation, parameter)) {
                    CascadedConstraints.of(api.types(), parameter.type())
                            .ifPresent(constraints -> report(operation, parameter, constraints, findings));
                }
            }
        }
    }

    private static List<Parameter> bodies(Operation operation) {
        return Stream.concat(
                        operation.entities().stream(),
                        operation.parameters().stream()
                                .filter(parameter -> parameter.source() == Parameter.Source.BEAN))
                .filter(parameter -> parameter.via().isEmpty())
                .toList();
    }

    private static boolean isTriggered(Operation operation, Parameter parameter) {
        return parameter.type().cascaded()
                || parameter.annotations().has("jakarta.validation.groups.ConvertGroup")
                || validates(parameter.annotations())
                || validates(operation.annotations())
                || validates(operation.typeAnnotations());
    }

    /**
     * {@code @Validated} of Spring and Dropwizard, or a binding of the service's own, such as {@code @ValidateBody}.
     * {@code @Valid} itself is not among them: on a method it speaks of the result. Nor is {@code @ValidateOnExecution}:
     * it says when methods are validated, not what is.
     */
    private static boolean validates(Annotations annotations) {
        return annotations.all().stream()
                .map(AnnotationUse::simpleName)
                .anyMatch(
                        name -> name.contains("Valid") && !name.equals("Valid") && !name.equals("ValidateOnExecution"));
    }

    private static void report(
            Operation operation, Parameter parameter, CascadedConstraints.Result constraints, Findings findings) {
        findings.add(
                operation,
                parameter.where(),
                limit(operation, constraints),
                operation.display() + " takes " + parameter.type().type().display() + ", whose constraints"
                        + examples(constraints) + " never run, because '" + parameter.javaName()
                        + "' is not @Valid: bad input reaches the handler and comes back as a server error, or is"
                        + " stored. Write @Valid on the parameter"
                        + (operation.owner().equals(operation.resource())
                                ? "."
                                : ", where the method is declared first: an override may not add it (HV000151)."));
    }

    private static String examples(CascadedConstraints.Result constraints) {
        String shown = constraints.examples().stream().limit(3).collect(Collectors.joining(", "));
        return shown.isEmpty() ? "" : " (" + shown + (constraints.examples().size() > 3 ? ", …" : "") + ")";
    }

    /**
     * A partial update leaves members out on purpose, and Jakarta Persistence runs an entity's constraints when it is
     * written (Jakarta Persistence 3.2, section 3.6.1): too late for a good answer, but not never.
     */
    private static Severity limit(Operation operation, CascadedConstraints.Result constraints) {
        return operation.httpMethod().equals("PATCH")
                        || constraints.holder().persistence().isPresent()
                ? Severity.WARN
                : Severity.ERROR;
    }
}
