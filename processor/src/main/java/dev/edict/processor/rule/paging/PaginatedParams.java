package dev.edict.processor.rule.paging;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Constraint;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Operation.Paging;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.stream.Stream;

/** What {@code @Paginated} declares and what the method takes are the same. */
public final class PaginatedParams implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "paginated-params", Kind.CONTRADICTION, Theme.PAGING, Severity.ERROR)
            .summary("The declared style of paging and the parameters of the operation agree.")
            .source("AIP-158; Azure REST guidelines, \"Collections\"; design guide, \"Predictable list endpoints\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            operation
                    .unpaged()
                    .filter(u -> u.maxItems() < 1)
                    .ifPresent(u -> findings.add(
                            operation,
                            u.annotation().place("maxItems"),
                            operation.display() + ": a list of at most " + u.maxItems()
                                    + " items has none. State the most items there can be."));
            operation.paging().ifPresent(paging -> judge(api, operation, paging, findings));
        }
    }

    private static void judge(ApiResource api, Operation operation, Paging paging, Findings findings) {
        if (operation.unpaged().isPresent()) {
            findings.add(
                    operation,
                    paging.annotation().where(),
                    operation.display() + " is both @Paginated and @Unpaginated; clients cannot know whether they got"
                            + " everything. Keep one.");
        } else if (!reads(operation)) {
            findings.add(
                    operation,
                    paging.annotation().where(),
                    operation.display() + " is @Paginated, but " + operation.httpMethod()
                            + " does not read a list. Move the annotation to the GET, or declare @SafePost if it is a query.");
        } else {
            limits(operation, paging, findings);
            parameters(api, operation, paging, findings);
        }
    }

    private static boolean reads(Operation operation) {
        return operation.httpMethod().equals("GET")
                || operation.httpMethod().equals("HEAD")
                || operation.repeat().decision() == Repeat.Decision.SAFE;
    }

    private static void limits(Operation operation, Paging paging, Findings findings) {
        if (paging.defaultLimit() < 1) {
            findings.add(
                    operation,
                    paging.annotation().place("defaultLimit"),
                    operation.display() + ": a default of " + paging.defaultLimit()
                            + " items is an empty page; whoever sends no limit gets nothing. Make it at least 1.");
        } else if (paging.maxLimit() < paging.defaultLimit()) {
            findings.add(
                    operation,
                    paging.annotation()
                            .place(paging.annotation().values().containsKey("maxLimit") ? "maxLimit" : "defaultLimit"),
                    operation.display() + ": the largest page (" + paging.maxLimit() + ") is smaller than the default ("
                            + paging.defaultLimit()
                            + "), so that the documented default never happens. Raise maxLimit or"
                            + " lower defaultLimit.");
        }
    }

    private static void parameters(ApiResource api, Operation operation, Paging paging, Findings findings) {
        PageRequest request = new PageRequest(api, operation);
        boolean cursor = paging.style() == Paging.Style.CURSOR;
        List<Parameter> wrong = cursor ? request.offsets() : request.cursors();
        boolean right = cursor ? request.saysCursor() : request.saysOffset();
        String documented = cursor ? "cursor" : "offset";
        if (!wrong.isEmpty()) {
            Parameter parameter = wrong.get(0);
            findings.add(
                    operation,
                    parameter.namePlace(),
                    operation.display() + " is @Paginated by " + documented + " and takes '" + parameter.name()
                            + "', so that what is documented is not what it does; clients page by one and get the other. "
                            + (right ? "Remove '" + parameter.name() + "'." : replacement(cursor)));
        } else if (!right && !request.mayBeReadUnseen()) {
            boolean doubtful = request.hasOther(cursor ? PageRequest::isText : PageRequest::isNumber);
            findings.add(
                    operation,
                    paging.annotation().where(),
                    doubtful ? Severity.WARN : Severity.ERROR,
                    operation.display() + " is @Paginated by " + documented + " and takes no " + documented
                            + "; clients get the first page over and over. " + replacement(cursor));
        } else if (!request.saysLimit() && !request.mayBeReadUnseen() && !request.hasOther(PageRequest::isNumber)) {
            findings.add(
                    operation,
                    paging.annotation().where(),
                    Severity.WARN,
                    operation.display()
                            + " is @Paginated and takes no limit; the documented default and maximum of a page"
                            + " do not exist for clients. Add @QueryParam(\"limit\") int limit.");
        }
        Stream.of(request.cursors(), request.offsets(), request.limits())
                .flatMap(List::stream)
                .filter(PaginatedParams::isRequired)
                .forEach(p -> findings.add(
                        operation,
                        p.namePlace(),
                        operation.display() + " demands '" + p.name()
                                + "', so that the first page, which has none yet, answers 400 (AIP-158: must not be"
                                + " required). Let it be absent, or give it a @DefaultValue."));
    }

    private static String replacement(boolean cursor) {
        return cursor
                ? "Take @QueryParam(\"cursor\") String cursor, or declare style = OFFSET."
                : "Take @QueryParam(\"offset\") int offset, or declare style = CURSOR.";
    }

    private static boolean isRequired(Parameter parameter) {
        boolean demanded = parameter.type().constraints().stream().anyMatch(Constraint::forbidsNull);
        boolean documented = parameter.annotations().all().stream()
                .anyMatch(a ->
                        a.simpleName().equals("Parameter") && a.bool("required").orElse(false));
        return parameter.defaultValue().isEmpty() && (demanded || documented);
    }
}
