package dev.edict.processor.rule.auth;

import dev.edict.processor.model.Access;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Ownership;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** Nothing says what a caller is told who asks for what belongs to somebody else. */
public final class OwnershipPolicyUndeclared implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "ownership-policy-undeclared", Kind.OBLIGATION, Theme.AUTH, Severity.WARN)
            .summary("A resource says whether a foreign item is 404 or 403.")
            .source(
                    "RFC 9110 §15.5.4; OWASP API Security Top 10 2023, API1; design guide, \"Pick one policy per resource"
                            + " and keep it\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        if (api.audience().isInHouse()) {
            return;
        }
        for (Operation operation : api.operations()) {
            if (isForSome(operation) && !operation.template().variables().isEmpty()) {
                if (api.ownership() == Ownership.UNDECLARED) {
                    findings.add(
                            api.where(),
                            api.simpleName()
                                    + " does not say what a caller is answered who asks for somebody else's item, as with "
                                    + operation.display()
                                    + "; each handler then decides for itself, and one of them tells strangers what exists."
                                    + " Say it once on @ApiResource or @ApiService: ownership = HIDE_404 or REVEAL_403.");
                } else {
                    findings.decided();
                }
                return;
            }
        }
    }

    static boolean isForSome(Operation operation) {
        Access.Decision decision = operation.access().decision();
        return decision == Access.Decision.AUTHENTICATED || decision == Access.Decision.RESTRICTED;
    }
}
