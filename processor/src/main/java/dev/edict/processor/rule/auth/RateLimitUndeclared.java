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

/** Nobody can tell how often a stranger may call. */
public final class RateLimitUndeclared implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "rate-limit-undeclared", Kind.OBLIGATION, Theme.AUTH, Severity.OFF)
            .strict(Severity.INFO)
            .summary("A public resource says how often one client may call it.")
            .source("OWASP API Security Top 10 2023, API4; design guide, \"rate limits are not hand-waved\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        if (api.audience() != Audience.PUBLIC || api.operations().isEmpty()) {
            return;
        }
        if (!api.rateLimit().isBlank()) {
            findings.decided();
            return;
        }
        for (Operation operation : api.operations()) {
            if (!OpenByNature.isOpen(operation)) {
                findings.add(
                        api.where(),
                        api.simpleName()
                                + " is public and states no rate limit, so that no client knows what it may do and no reviewer"
                                + " whether anything stops one that does too much. Say it on @ApiResource or @ApiService:"
                                + " rateLimit = \"100/min\", or \"by the gateway\".");
                return;
            }
        }
    }
}
