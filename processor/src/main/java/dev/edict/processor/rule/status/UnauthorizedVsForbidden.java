package dev.edict.processor.rule.status;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Raise;
import dev.edict.processor.body.Refusal;
import dev.edict.processor.body.Refusal.Ground;
import dev.edict.processor.model.Access;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** 401 and 403 change places. */
public final class UnauthorizedVsForbidden implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "unauthorized-vs-forbidden", Kind.CONTRADICTION, Theme.STATUS, Severity.WARN)
            .needsBodies()
            .summary("401 is for callers who are not known, 403 for those who are and may not.")
            .source("RFC 9110 §15.5.2 and §15.5.4; RFC 6750 §3.1")
            .build();

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Served served, Findings findings) {
        for (Answer answer : served.answers()) {
            int status = answer.status().orElse(0);
            if (status == UNAUTHORIZED
                    && answer.challenge()
                            .filter(UnauthorizedVsForbidden::asksForMore)
                            .isPresent()) {
                continue;
            }
            if (!judged(served, answer.refusal(), status, answer.where(), findings)
                    && status == FORBIDDEN
                    && answer.challenge().filter(c -> !asksForMore(c)).isPresent()) {
                served.report(
                        findings,
                        answer.where(),
                        Severity.WARN,
                        served.display()
                                + " answers 403 and challenges the caller with WWW-Authenticate, though who is known"
                                + " and may not will not by saying who he is again: clients send their credentials in a loop."
                                + " Leave the header out, or answer 401 to callers who are not known.");
            }
        }
        for (Raise raise : served.raises()) {
            if (!raise.refusal().equals(Refusal.NONE)) {
                int status = served.bodies().status(raise).orElse(0);
                judged(served, raise.refusal(), status, raise.where(), findings);
            }
        }
    }

    /** A token that is good and not good enough is told so in a challenge, too (RFC 6750 §3.1, RFC 9470 §3). */
    private static boolean asksForMore(String challenge) {
        return challenge.contains("insufficient_");
    }

    private static boolean judged(Served served, Refusal refusal, int status, Where where, Findings findings) {
        if (status == FORBIDDEN && refusal.isOf(Ground.UNKNOWN_CALLER)) {
            served.report(
                    findings,
                    where,
                    Severity.WARN,
                    served.display()
                            + " answers 403 where there is no principal: who is not known is asked to authenticate,"
                            + " and 403 tells clients that it would not help (RFC 9110 §15.5.4). Answer 401 with a challenge.");
            return true;
        }
        if (status == UNAUTHORIZED && refusal.isOf(Ground.MISSING_ROLE) && isKnown(served)) {
            served.report(
                    findings,
                    where,
                    Severity.WARN,
                    served.display() + " answers 401 to a caller who lacks "
                            + (refusal.role().isEmpty() ? "a role" : "the role '" + refusal.role() + "'")
                            + ": that caller is known and may not, which is 403 (RFC 9110 §15.5.4), and 401 has clients log in"
                            + " again for nothing. Answer 403, as ForbiddenException does.");
            return true;
        }
        return false;
    }

    /** A filter may run before anybody has authenticated, and an anonymous caller has no role for want of a name. */
    private static boolean isKnown(Served served) {
        return served.operation()
                .filter(operation -> operation.access().decision() != Access.Decision.ANONYMOUS)
                .isPresent();
    }
}
