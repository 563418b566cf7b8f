package dev.edict.processor.rule.paging;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** A list grows; the operation that answers it says how it stays readable. */
public final class GetUnpaginated implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("get-unpaginated", Kind.OBLIGATION, Theme.PAGING, Severity.WARN)
            .forAudience(Severity.ERROR, Audience.PUBLIC, Audience.PARTNER)
            .forAudience(Severity.INFO, Audience.INTERNAL, Audience.ADMIN)
            .breaking()
            .supersedes("top-level-array-response")
            .summary("A GET that answers a list is paginated, or says why the list stays small.")
            .source("AIP-158; Zalando guidelines 159; design guide, \"Predictable list endpoints\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            ListReply.of(api, operation).ifPresent(list -> {
                if (isDecided(operation) || list.paged()) {
                    findings.decided();
                } else {
                    findings.add(operation, operation.where(), limit(list), message(operation, list));
                }
            });
        }
    }

    /** A blank reason gives none; where it is left out, the compiler itself says so. */
    private static boolean isDecided(Operation operation) {
        return operation.paging().isPresent()
                || operation
                        .unpaged()
                        .filter(u -> u.annotation()
                                .string("value")
                                .filter(String::isBlank)
                                .isEmpty())
                        .isPresent();
    }

    /** That an object with one list in it is an envelope is a guess, if a good one. */
    private static Severity limit(ListReply list) {
        return list.envelope() ? Severity.WARN : Severity.ERROR;
    }

    private static String message(Operation operation, ListReply list) {
        return operation.display() + " answers a whole list of " + list.item()
                + " at once. Lists grow, and once clients rely on having all of it, pages break them (AIP-158). Use @Paginated"
                + " with a cursor and a limit, or @Unpaginated(value = \"why it stays small\", maxItems = …).";
    }
}
