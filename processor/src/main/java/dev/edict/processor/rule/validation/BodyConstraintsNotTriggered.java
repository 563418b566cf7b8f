package dev.edict.processor.rule.validation;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.Bodies.Search;
import dev.edict.processor.body.Call;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.BinaryName;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request body declares constraints, and nothing makes them run. */
public final class BodyConstraintsNotTriggered implements BodyRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "body-constraints-not-triggered", Kind.CONTRADICTION, Theme.VALIDATION, Severity.ERROR)
            .summary("A request type declares constraints, but its parameter is not @Valid, so none of them runs.")
            .source("Jakarta RESTful Web Services 3.1, section 7.3; Bean Validation 3.1, section 5.6.4")
            .fixes()
            .build();

    private static final Set<String> VALIDATORS = Set.of(
            "jakarta.validation.Validator",
            "jakarta.validation.executable.ExecutableValidator",
            "org.springframework.validation.Validator",
            "org.springframework.validation.SmartValidator");

    private static final Set<String> VIOLATIONS =
            Set.of("jakarta.validation.ConstraintViolationException", "jakarta.validation.ValidationException");

    private static final Search VALIDATIONS = Search.of(BodyConstraintsNotTriggered::isValidation);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            for (Parameter parameter : bodies(operation)) {
                if (!isTriggered(operation, parameter)) {
                    constraints(api, operation, parameter)
                            .ifPresent(constraints -> report(api, operation, parameter, constraints, findings));
                }
            }
        }
    }

    /** Bodies add nothing; they may take something back. */
    @Override
    public void checkBodies(ApiResource api, Bodies bodies, Findings findings) {}

    /**
     * A handler that asks a validator itself needs no {@code @Valid}, nor does one that calls a bean which takes the body as
     * {@code @Valid} and turns what that throws into an answer; left alone, it answers 500. Where something else of the
     * service does so, the constraints may run without being seen here.
     */
    @Override
    public Optional<Finding> revise(ApiResource api, Finding finding, Bodies bodies) {
        boolean asked = bodies.of(finding.subject())
                .filter(handler -> !bodies.reach(handler.key(), VALIDATIONS).isEmpty()
                        || bodies.cascades(handler.key(), finding.types(), call -> isAnswered(call, bodies)))
                .isPresent();
        if (asked) {
            return Optional.empty();
        }
        boolean elsewhere = bodies.calls(BodyConstraintsNotTriggered::isValidation)
                || bodies.cascadedTypes().stream().anyMatch(finding.types()::contains);
        return Optional.of(elsewhere ? finding.withLimit(Severity.WARN) : finding);
    }

    private static boolean isAnswered(Call call, Bodies bodies) {
        return call.caught().stream()
                        .map(Namespaces::jakarta)
                        .anyMatch(caught -> VIOLATIONS.contains(caught) || caught.startsWith("java.lang."))
                || bodies.mappedExceptions().stream().map(Namespaces::jakarta).anyMatch(VIOLATIONS::contains);
    }

    private static boolean isValidation(Call call) {
        return VALIDATORS.contains(Namespaces.jakarta(call.target().owner()))
                && call.target().name().startsWith("validate");
    }

    private static List<Parameter> bodies(Operation operation) {
        return Stream.concat(
                        operation.entities().stream(),
                        operation.parameters().stream()
                                .filter(parameter -> parameter.source() == Parameter.Source.BEAN))
                .filter(parameter -> parameter.via().isEmpty())
                .toList();
    }

    private static Optional<CascadedConstraints.Result> constraints(
            ApiResource api, Operation operation, Parameter parameter) {
        return parameter.source() == Parameter.Source.BEAN
                ? CascadedConstraints.ofBean(api.types(), operation, parameter)
                : CascadedConstraints.ofAnyDepth(api.types(), parameter.type());
    }

    private static boolean isTriggered(Operation operation, Parameter parameter) {
        return CascadedConstraints.isCascaded(parameter.type())
                || parameter.annotations().has("jakarta.validation.groups.ConvertGroup")
                || parameter.type().constraints().stream().anyMatch(BodyConstraintsNotTriggered::isOwn)
                || validates(parameter.annotations())
                || validates(operation.annotations())
                || validates(operation.typeAnnotations());
    }

    /**
     * A constraint of the service's own on the parameter is the other way to validate an entity (Jakarta REST 3.1,
     * section 7.3); {@code @NotNull} is not.
     */
    private static boolean isOwn(Constraint constraint) {
        return !Namespaces.jakarta(constraint.annotation().type()).startsWith("jakarta.validation.constraints.");
    }

    /**
     * {@code @Validated} of Spring and Dropwizard, {@code @ValidateOnExecution}, or a binding of the service's own, such
     * as {@code @ValidateBody}. {@code @Valid} itself is not among them: on a method it speaks of the result.
     */
    private static boolean validates(Annotations annotations) {
        return annotations.all().stream()
                .map(AnnotationUse::simpleName)
                .anyMatch(name -> name.contains("Valid") && !name.equals("Valid"));
    }

    private static void report(
            ApiResource api,
            Operation operation,
            Parameter parameter,
            CascadedConstraints.Result constraints,
            Findings findings) {
        Severity limit = limit(api, operation, parameter, constraints);
        findings.add(
                operation,
                parameter.where(),
                limit,
                mentioned(parameter.type().type()).collect(Collectors.toSet()),
                operation.display() + " takes " + parameter.type().type().display() + ", whose constraints"
                        + examples(constraints) + " do not run when the request is read, because '"
                        + parameter.javaName() + "' is not @Valid. Unless the handler checks it, bad input comes back"
                        + " as a server error, or is stored. " + remedy(operation)
                        + (constraints.behind() ? " The members that lead to them need it, too." : ""),
                limit == Severity.ERROR ? fix(operation, parameter) : new Edit[0]);
    }

    /** The declaration that nothing overrides further up is where callers are told what a method demands. */
    private static String remedy(Operation operation) {
        List<String> above = operation.overridden();
        if (above.isEmpty()) {
            return "Write @Valid before the parameter.";
        }
        String first = above.get(above.size() - 1);
        return "Write @Valid in " + BinaryName.simple(first)
                + ", which declares the method first: an override may not add it (HV000151).";
    }

    private static Edit[] fix(Operation operation, Parameter parameter) {
        return operation.overridden().isEmpty() && operation.fromSource()
                ? new Edit[] {
                    new Edit(
                            parameter.where(),
                            Edit.Action.INSERT_BEFORE,
                            "@" + namespace(operation) + ".validation.Valid ")
                }
                : new Edit[0];
    }

    /** Jakarta REST and Bean Validation moved together. */
    private static String namespace(Operation operation) {
        return operation.designators().get(0).type().startsWith("javax.") ? "javax" : "jakarta";
    }

    private static String examples(CascadedConstraints.Result constraints) {
        String shown = constraints.examples().stream().limit(3).collect(Collectors.joining(", "));
        return shown.isEmpty() ? "" : " (" + shown + (constraints.examples().size() > 3 ? ", …" : "") + ")";
    }

    /**
     * A partial update leaves members out on purpose, Jakarta Persistence runs an entity's constraints when it is written
     * (Jakarta Persistence 3.2, section 3.6.1): too late for a good answer, but not never. And a service that holds a
     * validator, or takes the body as {@code @Valid} where the handler hands it over, may well run them. Where members lead to them that are not
     * {@code @Valid} either, their type may be one that is read elsewhere.
     */
    private static Severity limit(
            ApiResource api, Operation operation, Parameter parameter, CascadedConstraints.Result constraints) {
        boolean mayRunElsewhere = api.validating().stream()
                .anyMatch(type -> type.contains("Validator")
                        || mentioned(parameter.type().type()).anyMatch(type::equals));
        return operation.httpMethod().equals("PATCH")
                        || constraints.persistent()
                        || constraints.behind()
                        || mayRunElsewhere
                ? Severity.WARN
                : Severity.ERROR;
    }

    /** The type and what it holds; that something takes some {@code List} as {@code @Valid} says nothing of this one. */
    private static Stream<String> mentioned(TypeRef type) {
        if (type instanceof TypeRef.ArrayOf array) {
            return mentioned(array.component().type());
        }
        if (!(type instanceof TypeRef.Declared declared)) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(declared.binaryName()).filter(name -> !name.startsWith("java.")),
                declared.args().stream().flatMap(argument -> mentioned(argument.type())));
    }
}
