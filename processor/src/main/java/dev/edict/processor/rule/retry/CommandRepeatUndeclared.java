package dev.edict.processor.rule.retry;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Lexicon;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;

/** The second cancel of an order is a success, a conflict or a replay; clients must know which. */
public final class CommandRepeatUndeclared implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "command-repeat-undeclared", Kind.OBLIGATION, Theme.RETRY, Severity.ERROR)
            .breaking()
            .summary("A command such as POST …/{id}/cancel says what the second call answers.")
            .source("RFC 9110 §9.2.2; design guide, \"repeat-call behavior for command endpoints\"")
            .supersedes("idempotency-undeclared")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (isCommand(operation)) {
                if (RepeatDecision.isMade(operation)) {
                    findings.decided();
                } else {
                    findings.add(operation, operation.where(), message(operation));
                }
            }
        }
    }

    private static boolean isCommand(Operation operation) {
        TargetSegment target = TargetSegment.of(operation);
        List<String> words = target.words();
        return operation.httpMethod().equals("POST")
                && target.command()
                && !words.isEmpty()
                && (words.size() == 1 ? Lexicon.COMMANDS : Lexicon.COMMANDS_ONLY).contains(words.get(0));
    }

    private static String message(Operation operation) {
        return operation.display()
                + " does not say what the second call does. A client whose first call timed out calls again; unless it knows"
                + " whether that is a success or an error, it reports a failure that is none. Declare @Idempotent(by = STATE,"
                + " onRepeat = NO_OP) (the same success again), onRepeat = CONFLICT (409), or @NotIdempotent(\"why\").";
    }
}
