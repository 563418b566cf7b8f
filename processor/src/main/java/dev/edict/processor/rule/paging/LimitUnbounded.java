package dev.edict.processor.rule.paging;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.MethodFacts;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A client says how many items it wants, and nothing says how many it may have. */
public final class LimitUnbounded implements BodyRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "limit-unbounded", Kind.CONTRADICTION, Theme.PAGING, Severity.ERROR)
            .forAudience(Severity.WARN, Audience.INTERNAL, Audience.ADMIN)
            .summary("The number of items that a request can ask for has a maximum.")
            .source("OWASP API Security Top 10 2023, API4: Unrestricted Resource Consumption; AIP-158")
            .build();

    /** These say how many items are wanted and cannot mean anything else. */
    private static final Set<String> CERTAIN = Set.of(
            "limit",
            "page size",
            "per page",
            "max results",
            "max page size",
            "max items",
            "rows per page",
            "page limit");

    private static final String CONSTRAINTS = "jakarta.validation.constraints.";

    /** Constraints that leave the upper end open. */
    private static final List<String> OPEN = List.of(
            CONSTRAINTS + "Min",
            CONSTRAINTS + "DecimalMin",
            CONSTRAINTS + "Positive",
            CONSTRAINTS + "PositiveOrZero",
            CONSTRAINTS + "NotNull",
            CONSTRAINTS + "NotBlank",
            CONSTRAINTS + "NotEmpty");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.unpaged().isEmpty()
                    && operation.httpMethod().equals("GET")
                    && ListReply.of(api, operation).isPresent()) {
                for (Parameter limit : new PageRequest(api, operation).limits()) {
                    if (!isBounded(limit)) {
                        findings.add(operation, limit, Severity.WARN, message(operation, limit, false));
                    }
                }
            }
        }
    }

    @Override
    public void checkBodies(ApiResource api, Bodies bodies, Findings findings) {}

    /** Declarations leave it open whether the method cuts it; a body that hands it to a query as it comes does not. */
    @Override
    public Optional<Finding> revise(ApiResource api, Finding finding, Bodies bodies) {
        for (Operation operation : api.operations()) {
            if (operation.signature().equals(finding.subject())) {
                Parameter limit = readAsItComes(operation, finding, bodies);
                return Optional.of(limit == null ? finding : certain(finding, message(operation, limit, true)));
            }
        }
        return Optional.of(finding);
    }

    private static @Nullable Parameter readAsItComes(Operation operation, Finding finding, Bodies bodies) {
        Optional<MethodFacts> body =
                bodies.of(new MethodKey(operation.owner(), operation.methodName(), operation.descriptor()));
        if (body.isEmpty() || body.get().details().limits().isEmpty()) {
            return null;
        }
        for (Parameter parameter : operation.parameters()) {
            if (parameter.namePlace().signature().equals(finding.where().signature())
                    && CERTAIN.contains(String.join(" ", Words.of(parameter.name())))
                    && body.get().details().limits().contains(parameter.javaName())) {
                return parameter;
            }
        }
        return null;
    }

    private static Finding certain(Finding finding, String message) {
        return new Finding(
                finding.rule(),
                finding.where(),
                finding.subject(),
                Severity.ERROR,
                finding.audience(),
                finding.detail(),
                finding.types(),
                message,
                finding.fix());
    }

    /** A constraint of the house's own may do it. */
    private static boolean isBounded(Parameter limit) {
        for (Constraint constraint : limit.type().constraints()) {
            if (!isOpen(constraint)) {
                return true;
            }
        }
        for (AnnotationUse use : limit.annotations()) {
            if (documentsMaximum(use)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(Constraint constraint) {
        for (String open : OPEN) {
            if (constraint.annotation().is(open)) {
                return true;
            }
        }
        return false;
    }

    private static boolean documentsMaximum(AnnotationUse use) {
        if (use.values().containsKey("maximum") || use.values().containsKey("allowableValues")) {
            return true;
        }
        return use.value("schema")
                .filter(schema -> schema instanceof AnnotationUse inner && documentsMaximum(inner))
                .isPresent();
    }

    private static String message(Operation operation, Parameter limit, boolean asItComes) {
        return operation.display() + " takes '" + limit.name()
                + "' without a maximum that is declared"
                + (asItComes ? ", and hands it to the query as it comes: " : ": unless the method cuts it, ")
                + "one client can ask for the whole list at once, and a limit that comes later breaks those who do."
                + operation
                        .paging()
                        .map(paging ->
                                " Only a CursorQuery is cut to the maxLimit of @Paginated: take one, or declare @Max("
                                        + paging.maxLimit() + ").")
                        .orElse(
                                " Declare @Max(200), or take the CursorQuery of a @Paginated list, which is cut to its maxLimit.");
    }
}
