package dev.edict.processor.rule.error;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.Bodies.Raised;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.body.Raise;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Operation.Thrown;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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
            Set<Integer> reported = new HashSet<>();
            for (Thrown thrown : operation.thrown()) {
                if (thrown.declared().isEmpty()
                        && isUndeclared(operation, thrown.status())
                        && reported.add(thrown.status())) {
                    report(operation, thrown.where(), inClause(name(thrown)), thrown.status(), findings);
                }
            }
        }
    }

    private static String inClause(String exception) {
        return "declares throws " + exception;
    }

    private static String name(Thrown thrown) {
        return thrown.type() instanceof TypeRef.Declared type
                ? type.simpleName()
                : thrown.type().display();
    }

    @Override
    public void checkBodies(ApiResource api, Bodies bodies, Findings findings) {
        for (Operation operation : api.operations()) {
            Set<Integer> reported = new HashSet<>();
            operation.thrown().forEach(thrown -> reported.add(thrown.status()));
            MethodKey handler = new MethodKey(operation.owner(), operation.methodName(), operation.descriptor());
            for (Raised raised : bodies.raised(handler)) {
                OptionalInt status = bodies.status(raised.raise());
                if (status.isPresent()
                        && isUndeclared(operation, status.getAsInt())
                        && !isDeclared(raised.raise(), bodies)
                        && reported.add(status.getAsInt())) {
                    report(operation, raised.start(), says(raised), status.getAsInt(), findings);
                }
            }
            for (Answer answer : bodies.answers(handler)) {
                if (isSent(answer)
                        && isUndeclared(operation, answer.status().getAsInt())
                        && reported.add(answer.status().getAsInt())) {
                    report(
                            operation,
                            answer.where(),
                            "builds a response",
                            answer.status().getAsInt(),
                            findings);
                }
            }
        }
    }

    /** A mapper of the service may give an exception of the throws clause another status. */
    @Override
    public Optional<Finding> revise(Finding finding, Bodies bodies) {
        boolean mapped = bodies.mappedExceptions().stream()
                .filter(e -> !CATCH_ALL.contains(e))
                .map(e -> e.substring(Math.max(e.lastIndexOf('.'), e.lastIndexOf('$')) + 1))
                .anyMatch(e -> finding.message().contains(inClause(e) + " ("));
        return mapped ? Optional.empty() : Optional.of(finding);
    }

    private static boolean isSent(Answer answer) {
        return answer.status().isPresent()
                && (answer.use() == Answer.Use.RETURNED || answer.use() == Answer.Use.RESUMES);
    }

    private static boolean isUndeclared(Operation operation, int status) {
        return status >= 400
                && status <= 599
                && operation.errors().stream().noneMatch(e -> e.status() == status)
                && !DerivedStatuses.covers(operation, status);
    }

    private static boolean isDeclared(Raise raise, Bodies bodies) {
        return raise.declared()
                || bodies.mappedExceptions().stream()
                        .anyMatch(e ->
                                !CATCH_ALL.contains(e) && raise.superTypes().contains(e));
    }

    private static String says(Raised raised) {
        String exception = raised.raise().simpleName();
        return raised.through().size() == 1
                ? "throws " + exception
                : "throws " + exception + " by way of " + raised.display();
    }

    private static void report(Operation operation, Where where, String says, int status, Findings findings) {
        findings.add(
                operation,
                where,
                "The handler of " + operation.display() + " " + says + " (" + status
                        + "), which the operation does not declare: clients are not told that it can happen, and the"
                        + " generated document leaves it out. Write @ApiError(status = " + status
                        + ", when = \"…\") on the method, or @ApiError on the exception's class.");
    }
}
