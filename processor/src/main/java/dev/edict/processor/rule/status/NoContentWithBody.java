package dev.edict.processor.rule.status;

import dev.edict.processor.body.Answer;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** A response that cannot have content is given some. */
public final class NoContentWithBody implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "no-content-with-body", Kind.CONTRADICTION, Theme.STATUS, Severity.ERROR)
            .needsBodies()
            .summary("A response with status 204, 205 or 304 is built without an entity.")
            .source("RFC 9110 §15.3.5, §15.3.6 and §15.4.5")
            .supersedes("status-nonstandard")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Served served, Findings findings) {
        for (Answer answer : served.answers()) {
            int status = answer.status().orElse(0);
            if (answer.entity().isPresent() && (status == 204 || status == 205 || status == 304)) {
                served.report(findings, answer.entityWhere(), Severity.ERROR, message(served, answer, status));
            }
        }
    }

    private static String message(Served served, Answer answer, int status) {
        return served.display() + " answers " + status + " with "
                + answer.entity().orElseThrow().display()
                + ", and a " + status + " has no content (RFC 9110 §15."
                + (status == 304 ? "4.5" : status == 204 ? "3.5" : "3.6")
                + "): servers drop it, or the client reads it as the start of its next response. "
                + (status == 304 ? "Leave the entity out." : "Send 200, or leave the entity out.");
    }
}
