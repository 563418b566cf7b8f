package dev.edict.processor.rule.auth;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.ArrayList;
import java.util.List;

/** Nobody can tell how often a stranger may call. */
public final class RateLimitUndeclared implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "rate-limit-undeclared", Kind.OBLIGATION, Theme.AUTH, Severity.OFF)
            .strict(Severity.INFO)
            .summary("A public resource says how often one client may call it.")
            .source("OWASP API Security Top 10 2023, API4; design guide, \"rate limits are not hand-waved\"")
            .build();

    private static final String SENTENCE =
            " is public and states no rate limit, so that no client knows what it may do and no reviewer whether anything"
                    + " stops one that does too much. Say it on @ApiResource or @ApiService, or by path in"
                    + " edict.properties: rateLimit = \"100/min\", or \"by the gateway\".";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        List<Operation> open = new ArrayList<>();
        boolean decided = false;
        for (Operation operation : api.operations()) {
            if (operation.audience() == Audience.PUBLIC) {
                if (!operation.rateLimit().isBlank()) {
                    decided = true;
                } else if (!OpenByNature.isOpen(operation)) {
                    open.add(operation);
                }
            }
        }
        if (decided) {
            findings.decided();
            open.forEach(operation -> findings.add(operation, operation.where(), operation.display() + SENTENCE));
        } else if (!open.isEmpty()) {
            findings.add(api.where(), api.simpleName() + SENTENCE);
        }
    }
}
