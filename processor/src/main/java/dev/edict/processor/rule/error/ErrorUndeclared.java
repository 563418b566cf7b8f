package dev.edict.processor.rule.error;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.Bodies.Answered;
import dev.edict.processor.body.Bodies.Raised;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.body.Raise;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Operation.Thrown;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.DocumentedResponses;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A handler answers an error that its operation does not declare. */
public final class ErrorUndeclared implements BodyRule {
    private static final RuleInfo INFO = RuleInfo.rule("error-undeclared", Kind.CONVENTION, Theme.ERROR, Severity.WARN)
            .summary("An operation answers with an error status that it does not declare.")
            .source("OpenAPI Specification 3.1, section 4.8.16 (Responses Object)")
            .build();

    /** A mapper of one of these gives every error its form, and says nothing about which there are. */
    private static final Set<String> CATCH_ALL = Set.of(
            "java.lang.Throwable",
            "java.lang.Exception",
            "java.lang.RuntimeException",
            "jakarta.ws.rs.WebApplicationException",
            "jakarta.ws.rs.ClientErrorException",
            "jakarta.ws.rs.ServerErrorException",
            "javax.ws.rs.WebApplicationException",
            "javax.ws.rs.ClientErrorException",
            "javax.ws.rs.ServerErrorException");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            Map<Integer, List<Thrown>> byStatus = operation.thrown().stream()
                    .filter(thrown -> thrown.declared().isEmpty() && isUndeclared(operation, thrown.status()))
                    .collect(Collectors.groupingBy(Thrown::status, LinkedHashMap::new, Collectors.toList()));
            byStatus.forEach((status, thrown) -> inClause(operation, thrown, status, findings));
        }
    }

    private static void inClause(Operation operation, List<Thrown> thrown, int status, Findings findings) {
        Set<String> types = thrown.stream()
                .map(Thrown::type)
                .filter(TypeRef.Declared.class::isInstance)
                .map(type -> ((TypeRef.Declared) type).binaryName())
                .collect(Collectors.toSet());
        Thrown first = thrown.get(0);
        String says = "throws clause names " + first.type().display();
        report(operation, first.where(), types, says, status, findings);
    }

    @Override
    public void checkBodies(ApiResource api, Bodies bodies, Findings findings) {
        MapperAnswers mappers = new MapperAnswers(bodies);
        UnansweredExceptions unanswered = new UnansweredExceptions(api, bodies);
        for (Operation operation : api.operations()) {
            unanswered.of(operation).forEach(thrown -> becomesAFailure(operation, thrown, findings));
            Set<Integer> reported = new HashSet<>();
            operation.thrown().forEach(thrown -> reported.add(thrown.status()));
            for (Thrown thrown : operation.thrown()) {
                if (thrown.declared().isEmpty() && thrown.status() == 0) {
                    mappers.of(thrown, CATCH_ALL, api.types())
                            .filter(mapped -> isUndeclared(operation, mapped.status()) && reported.add(mapped.status()))
                            .ifPresent(mapped -> report(
                                    operation,
                                    thrown.where(),
                                    Set.of(),
                                    says(thrown, mapped),
                                    mapped.status(),
                                    findings));
                }
            }
            MethodKey handler = new MethodKey(operation.owner(), operation.methodName(), operation.descriptor());
            Set<String> unnamed = new HashSet<>();
            for (Raised raised : bodies.raised(handler)) {
                OptionalInt unnamedStatus = unnamed(operation, raised.raise(), bodies);
                if (unnamedStatus.isPresent() && unnamed.add(raised.raise().type())) {
                    names(operation, raised, unnamedStatus.getAsInt(), findings);
                }
                OptionalInt status = bodies.status(raised.raise());
                if (status.isPresent()
                        && isUndeclared(operation, status.getAsInt())
                        && !isDeclared(raised.raise(), bodies)
                        && reported.add(status.getAsInt())) {
                    report(operation, raised.start(), Set.of(), says(raised), status.getAsInt(), findings);
                }
            }
            for (Answered answered : bodies.answers(handler)) {
                Answer answer = answered.answer();
                if (isSent(answer)
                        && isUndeclared(operation, answer.status().getAsInt())
                        && reported.add(answer.status().getAsInt())) {
                    report(
                            operation,
                            answer.where(),
                            Set.of(),
                            says(answered),
                            answer.status().getAsInt(),
                            findings);
                }
            }
        }
    }

    /** A mapper of the service may give an exception of the throws clause another status. */
    @Override
    public Optional<Finding> revise(ApiResource api, Finding finding, Bodies bodies) {
        boolean mapped = !finding.types().isEmpty()
                && finding.types().stream()
                        .allMatch(thrown ->
                                mapped(bodies).anyMatch(e -> api.types().isSubtype(thrown, e)));
        return mapped ? Optional.empty() : Optional.of(finding);
    }

    private static Stream<String> mapped(Bodies bodies) {
        return bodies.mappedExceptions().stream().filter(e -> !CATCH_ALL.contains(e));
    }

    private static boolean isSent(Answer answer) {
        return answer.status().isPresent()
                && (answer.use() == Answer.Use.RETURNED || answer.use() == Answer.Use.RESUMES);
    }

    private static boolean isUndeclared(Operation operation, int status) {
        return isUnsaid(operation, status) && !DerivedStatuses.covers(operation, status);
    }

    private static boolean isUnsaid(Operation operation, int status) {
        return status >= 400
                && status <= 599
                && operation.errors().stream().noneMatch(e -> e.status() == status)
                && Stream.of(operation.annotations(), operation.typeAnnotations())
                        .flatMap(annotations -> DocumentedResponses.of(annotations).stream())
                        .noneMatch(documented -> documented.covers(status));
    }

    private static boolean isDeclared(Raise raise, Bodies bodies) {
        return !raise.declared().isEmpty() || isMapped(raise, bodies);
    }

    private static boolean isMapped(Raise raise, Bodies bodies) {
        return mapped(bodies).anyMatch(raise.superTypes()::contains);
    }

    /**
     * A status that an exception declares for itself, and nothing for the operation: what bodies throw is in the document only where it
     * is declared, too. That a repeated request may be 409 or 422 says nothing of it.
     */
    private static OptionalInt unnamed(Operation operation, Raise raise, Bodies bodies) {
        return raise.declared().isEmpty() || isMapped(raise, bodies)
                ? OptionalInt.empty()
                : raise.declared().stream()
                        .filter(status -> isUnsaid(operation, status)
                                && (status == 409 || status == 422 || !DerivedStatuses.covers(operation, status))
                                && operation.thrown().stream().noneMatch(thrown -> says(thrown, status, raise)))
                        .mapToInt(Integer::intValue)
                        .findFirst();
    }

    /** Whether the {@code throws} clause has it with this type, or with one above it. */
    private static boolean says(Thrown thrown, int status, Raise raise) {
        return thrown.type() instanceof TypeRef.Declared type
                && raise.superTypes().contains(type.binaryName())
                && thrown.declared().stream().anyMatch(error -> error.status() == status);
    }

    private static String says(Raised raised) {
        String exception = raised.raise().simpleName();
        return raised.through().size() == 1
                ? "handler throws " + exception
                : "handler throws " + exception + " by way of " + raised.display();
    }

    private static String says(Thrown thrown, MapperAnswers.Mapped mapped) {
        return "throws clause names " + thrown.type().display() + ", which " + mapped.mapper() + " answers so";
    }

    private static String says(Answered answered) {
        return answered.through().size() == 1
                ? "handler builds such a response"
                : "handler answers one by way of " + answered.display();
    }

    private static void becomesAFailure(Operation operation, Thrown thrown, Findings findings) {
        findings.add(
                operation,
                thrown.where(),
                Severity.ERROR,
                operation.display() + " throws " + thrown.type().display()
                        + ", of which nothing says what it becomes: clients get 500, as if the service were broken, and the"
                        + " document says nothing. Write @ApiError(status = …) on "
                        + thrown.type().display() + ", or give it an ExceptionMapper.");
    }

    private static void names(Operation operation, Raised raised, int status, Findings findings) {
        String exception = raised.raise().simpleName();
        findings.add(
                operation,
                raised.start(),
                Severity.ERROR,
                operation.display() + " may answer " + status + ", which its signature does not say: its "
                        + says(raised)
                        + ". The @ApiError of an exception comes into the document where a throws clause names it; so clients learn"
                        + " of this when it happens. Write throws " + exception
                        + " in the signature of the method, or @ApiError(status = " + status
                        + ", when = \"…\") on it.");
    }

    private static void report(
            Operation operation, Where where, Set<String> types, String says, int status, Findings findings) {
        findings.add(
                operation,
                where,
                Severity.ERROR,
                types,
                operation.display() + " may answer " + status + ", which nothing declares: its " + says
                        + ". Clients learn of it when it happens, and the document leaves it out. Write"
                        + " @ApiError(status = " + status
                        + ", when = \"…\") on the method, or @ApiError on the class of an exception.");
    }
}
