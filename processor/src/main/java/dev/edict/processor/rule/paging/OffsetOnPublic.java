package dev.edict.processor.rule.paging;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Operation.Paging;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;

/** A list that others call is paged by counting. */
public final class OffsetOnPublic implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("offset-on-public", Kind.CONVENTION, Theme.PAGING, Severity.WARN)
            .summary("A list that clients outside of the house read is paged by a cursor, or says why not.")
            .source("Zalando guidelines 160; design guide, \"Offset pagination is not used blindly\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (!operation.audience().isInHouse() && operation.unpaged().isEmpty()) {
                if (operation.paging().isPresent()) {
                    declared(operation, operation.paging().get(), findings);
                } else if (operation.httpMethod().equals("GET")
                        && ListReply.of(api, operation).isPresent()) {
                    taken(operation, new PageRequest(api, operation), findings);
                }
            }
        }
    }

    private static void declared(Operation operation, Paging paging, Findings findings) {
        if (paging.style() == Paging.Style.OFFSET && paging.reason().isBlank()) {
            findings.add(
                    operation,
                    paging.annotation().place("style"),
                    operation.display() + " is paged by offset" + HARM
                            + "Use style = CURSOR, or give the reason: @Paginated(style = OFFSET, reason = \"…\").");
        }
    }

    /** Where a cursor is taken too, the offset is the other way. */
    private static void taken(Operation operation, PageRequest request, Findings findings) {
        List<Parameter> offsets = request.offsets();
        if (!offsets.isEmpty() && !request.saysCursor()) {
            Parameter offset = offsets.get(0);
            findings.add(
                    operation,
                    offset,
                    Severity.WARN,
                    operation.display() + " is paged by '" + offset.name() + "'" + HARM
                            + "Take a cursor and declare @Paginated, or state @Paginated(style = OFFSET, reason = \"…\").");
        }
    }

    private static final String HARM =
            ": when items are added or removed between two pages, a client sees some twice and"
                    + " misses others, and deep pages are slow. ";
}
