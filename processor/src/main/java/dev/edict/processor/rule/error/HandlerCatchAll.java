package dev.edict.processor.rule.error;

import dev.edict.processor.body.Details.CatchAll;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** A handler answers every exception itself. */
public final class HandlerCatchAll implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule("handler-catch-all", Kind.CONVENTION, Theme.ERROR, Severity.WARN)
            .needsBodies()
            .summary("A handler leaves unforeseen exceptions to the service's mapper.")
            .source("Jakarta REST 4.4 (Exception Mapping Providers); design guide, \"Centralize exception handling\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Served served, Findings findings) {
        if (served.operation().isEmpty() || !served.isItself()) {
            return;
        }
        for (CatchAll clause : served.body().details().catchAlls()) {
            served.report(findings, clause.where(), Severity.WARN, message(served, clause));
        }
    }

    private static String message(Served served, CatchAll clause) {
        String answers = clause.status().isPresent()
                ? "answers " + clause.status().getAsInt() + " to it"
                : "returns null, as if there were nothing";
        return served.display() + " catches " + clause.type() + " and " + answers
                + ": errors that the service maps elsewhere, 404 and 409 among them, come out as something else here. Catch"
                + " what is expected, and let the rest go to the exception mapper.";
    }
}
