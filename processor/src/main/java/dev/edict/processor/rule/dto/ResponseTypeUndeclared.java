package dev.edict.processor.rule.dto;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A {@code Response} does not say what it holds, and neither does anything else. */
public final class ResponseTypeUndeclared implements BodyRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "response-type-undeclared", Kind.CONVENTION, Theme.DTO, Severity.WARN)
            .summary("An operation that returns a Response declares what it holds.")
            .source(
                    "OpenAPI Specification 3.1 (Responses Object); design guide, \"OpenAPI docs match real handler behavior\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** A GET of documents answers one; of other methods, only bodies tell whether they answer anything. */
    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (isLeftOpen(operation) && answersForSure(operation)) {
                findings.add(operation, operation.where(), message(api, operation, SeenContent.NOTHING));
            }
        }
    }

    @Override
    public Stream<Where> anchors(ApiResource api) {
        return api.operations().stream()
                .filter(ResponseTypeUndeclared::isLeftOpen)
                .map(Operation::where);
    }

    @Override
    public void checkBodies(ApiResource api, Bodies bodies, Findings findings) {
        for (Operation operation : api.operations()) {
            if (isLeftOpen(operation) && !answersForSure(operation)) {
                SeenContent seen = SeenContent.of(api.types(), operation, bodies);
                if (seen.isContent()) {
                    findings.add(operation, operation.where(), message(api, operation, seen));
                }
            }
        }
    }

    /** What bodies show makes the finding more precise, or takes it back: a redirect, a file. */
    @Override
    public Optional<Finding> revise(ApiResource api, Finding finding, Bodies bodies) {
        for (Operation operation : api.operations()) {
            if (operation.signature().equals(finding.subject())) {
                SeenContent seen = SeenContent.of(api.types(), operation, bodies);
                return seen.isNoDocument()
                        ? Optional.empty()
                        : Optional.of(finding.withMessage(message(api, operation, seen)));
            }
        }
        return Optional.of(finding);
    }

    /** What is inherited from a class file has its author, and its body, elsewhere. */
    private static boolean isLeftOpen(Operation operation) {
        Reply.Kind kind = operation.reply().kind();
        return (kind == Reply.Kind.OPAQUE || kind == Reply.Kind.DEFERRED)
                && !operation.httpMethod().equals("HEAD")
                && !operation.httpMethod().equals("OPTIONS")
                && operation.fromSource()
                && (operation.produces().isEmpty() || answersDocuments(operation))
                && !DocumentedContent.isOfAnswer(operation);
    }

    private static boolean answersForSure(Operation operation) {
        return operation.reply().kind() == Reply.Kind.OPAQUE
                && operation.httpMethod().equals("GET")
                && answersDocuments(operation);
    }

    private static boolean answersDocuments(Operation operation) {
        for (String type : operation.produces()) {
            if ((type.endsWith("json") || type.contains("json;") || type.endsWith("/xml") || type.endsWith("+xml"))
                    && !type.contains("html")
                    && !type.contains("svg")) {
                return true;
            }
        }
        return false;
    }

    private static String message(ApiResource api, Operation operation, SeenContent seen) {
        String says = operation.reply().kind() == Reply.Kind.DEFERRED
                ? " answers through an AsyncResponse, which does not say with what"
                : " returns " + operation.reply().declared().type().display() + ", which does not say what it holds";
        String harm = ": the document shows no content, and generated clients have no type for it. ";
        return operation.display()
                + says
                + harm
                + seen.says().map(what -> "The handler answers " + what + ". ").orElse("")
                + remedy(api, operation, seen);
    }

    private static String remedy(ApiResource api, Operation operation, SeenContent seen) {
        String one = seen.only().orElse("…");
        String declare = DocumentedContent.annotation(api.types(), seen.onlyClass())
                .map(use -> ", or declare it with " + use)
                .orElse("");
        if (operation.reply().kind() == Reply.Kind.DEFERRED) {
            return "Return CompletionStage<" + one + ">" + declare + ".";
        }
        String type = seen.only().orElse("the type itself");
        Set<Integer> statuses = seen.statuses();
        String status = statuses.size() == 1 && !statuses.contains(200)
                ? " with @SuccessStatus(" + statuses.iterator().next() + ")"
                : "";
        return "Return " + type + status + " and throw errors as exceptions" + declare + ".";
    }
}
