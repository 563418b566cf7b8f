package dev.edict.processor.rule.auth;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Raise;
import dev.edict.processor.body.Refusal;
import dev.edict.processor.body.Refusal.Ground;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** A handler refuses callers for their role. */
public final class AuthScopeAdhoc implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule("auth-scope-adhoc", Kind.CONVENTION, Theme.AUTH, Severity.WARN)
            .needsBodies()
            .summary("Which roles an operation takes is declared, not asked in its handler.")
            .source(
                    "Design guide, \"Define scope or role boundaries at the API boundary\"; Jakarta Annotations 3.0, @RolesAllowed")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** A filter is the boundary. */
    @Override
    public void check(Served served, Findings findings) {
        if (served.operation().isEmpty()) {
            return;
        }
        for (Answer answer : served.answers()) {
            judge(served, answer.refusal(), answer.status().orElse(0), answer.where(), findings);
        }
        for (Raise raise : served.raises()) {
            if (raise.refusal().isOf(Ground.MISSING_ROLE)) {
                int status = served.bodies().status(raise).orElse(0);
                judge(served, raise.refusal(), status, raise.where(), findings);
            }
        }
    }

    /** A role that the data names is an owner, and one that only some requests need says nothing of the operation. */
    private static void judge(Served served, Refusal refusal, int status, Where where, Findings findings) {
        if (refusal.isOf(Ground.MISSING_ROLE)
                && !refusal.role().isEmpty()
                && !refusal.partial()
                && (status == 401 || status == 403)) {
            served.report(
                    findings,
                    where,
                    Severity.WARN,
                    served.display()
                            + " refuses callers for a role that only this code knows: the document does not say who may"
                            + " call, and whoever reviews access does not see it. Declare @RolesAllowed(\""
                            + refusal.role()
                            + "\") on the method.");
        }
    }
}
