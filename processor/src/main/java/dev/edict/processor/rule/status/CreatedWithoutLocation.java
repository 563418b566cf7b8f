package dev.edict.processor.rule.status;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Bodies.Completion;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** A 201 does not say where what was made is. */
public final class CreatedWithoutLocation implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "created-without-location", Kind.CONVENTION, Theme.STATUS, Severity.INFO)
            .needsBodies()
            .summary("A 201 that a POST answers carries the Location of what was made.")
            .source("RFC 9110 §15.3.2 and §9.3.3")
            .build();

    private static final int CREATED = 201;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** What a PUT makes is where the PUT went. */
    @Override
    public void check(Served served, Findings findings) {
        if (served.operation().filter(o -> o.httpMethod().equals("POST")).isEmpty()) {
            return;
        }
        for (Answer answer : served.answers()) {
            if (answer.hasStatus(CREATED)
                    && !answer.headers().contains("location")
                    && !answer.headers().contains("content-location")
                    && !answer.opaque()
                    && served.bodies().completion("location", false) != Completion.LIKELY) {
                served.report(
                        findings,
                        answer.where(),
                        Severity.INFO,
                        served.display() + " answers 201 without Location, which then says that "
                                + served.operation().orElseThrow().template().display()
                                + " itself was made (RFC 9110 §15.3.2). Use Response.created(uri), or add location(uri).");
            }
        }
    }
}
