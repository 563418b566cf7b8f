package dev.edict.processor.rule.retry;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Lexicon;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;

/** After a timeout a client does not know whether its write happened; the contract says what sending it again does. */
public final class IdempotencyUndeclared implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "idempotency-undeclared", Kind.OBLIGATION, Theme.RETRY, Severity.ERROR)
            .forAudience(Severity.INFO, Audience.INTERNAL, Audience.ADMIN)
            .breaking()
            .supersedes("webhook-receiver")
            .summary("A POST or PATCH says what a repeat of it does.")
            .source(
                    "RFC 9110 §9.2.2; draft-ietf-httpapi-idempotency-key-header-07; design guide, \"Write for real retries\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (RepeatDecision.isOwed(operation)) {
                if (RepeatDecision.isMade(operation)) {
                    findings.decided();
                } else {
                    findings.add(operation, operation.where(), limit(operation), message(operation));
                }
            }
        }
    }

    /** Sure where strangers retry or money moves; most PATCH requests set values and can be repeated. */
    private static Severity limit(Operation operation) {
        boolean sure =
                operation.httpMethod().equals("POST") && (operation.audience().isForeign() || movesMoney(operation));
        return sure ? Severity.ERROR : Severity.WARN;
    }

    private static boolean movesMoney(Operation operation) {
        return TargetSegment.of(operation).words().stream().map(Words::stem).anyMatch(Lexicon.MONEY::contains);
    }

    private static String message(Operation operation) {
        String undecided = operation
                .repeat()
                .annotation()
                .map(blank -> " is @" + blank.simpleName() + " and does not say why, which decides nothing")
                .orElse(" does not say what a repeat does");
        return operation.display() + undecided
                + ". After a timeout a client cannot know whether the request was executed; it"
                + " sends it again and acts twice, or gives up and loses it. Declare @Idempotent (repeats with the same"
                + " Idempotency-Key get the recorded response), @NotIdempotent(\"why\"), or @SafePost(\"why\") if it only"
                + " reads"
                + (WebhookReceiver.isNamedLikeOne(operation)
                        ? "; @WebhookReceiver if another system reports events."
                        : ".");
    }
}
