package dev.edict.processor.rule.retry;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import dev.edict.processor.rule.error.ErrorWords;
import java.util.List;
import java.util.Set;

/** What an operation with a key declares about the key has the status of something else. */
public final class IdempotencyStatus implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "idempotency-status", Kind.CONTRADICTION, Theme.RETRY, Severity.ERROR)
            .summary("A missing key is 400, one in flight 409, one that came with another request 422.")
            .source("draft-ietf-httpapi-idempotency-key-header-07 §2.7")
            .fixes()
            .build();

    private static final String ERROR = "dev.edict.annotations.ApiError";

    private static final Set<String> REUSED = Set.of("reuse", "reused", "mismatch", "different", "fingerprint");
    private static final Set<String> IN_FLIGHT =
            Set.of("flight", "progress", "outstanding", "concurrent", "processing");
    private static final Set<String> MISSING = Set.of("missing", "required", "absent");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation
                    .repeat()
                    .policy()
                    .filter(policy -> policy.by() == Repeat.By.KEY)
                    .isPresent()) {
                for (ErrorReply error : operation.errors()) {
                    judge(operation, error, findings);
                }
                for (Operation.Thrown thrown : operation.thrown()) {
                    for (ErrorReply error : thrown.declared()) {
                        judge(operation, error, findings);
                    }
                }
            }
        }
    }

    private static void judge(Operation operation, ErrorReply error, Findings findings) {
        if (error.origin() == ErrorReply.Origin.DOCUMENTED) {
            return;
        }
        List<String> words = ErrorWords.of(error);
        int right = words.contains("idempotency") ? right(words) : 0;
        // A reused key that answers 409 is what conflict-vs-unprocessable tells.
        if (right == 0 || right == error.status() || right == 422 && error.status() == 409) {
            return;
        }
        String named = error.type().isEmpty() ? error.title() : error.type();
        String message = "Error '" + named + "' has the status " + error.status() + ", but "
                + switch (right) {
                    case 400 -> "a request without its key is 400, which a client mends by sending one.";
                    case 409 ->
                        "a key whose first request is still in flight is 409: clients wait, and then get its answer.";
                    default -> "a key that comes with another request can never succeed, which is 422.";
                }
                + " Whatever is not declared, Edict declares. Use " + right + ", or leave it out.";
        if (error.origin() == ErrorReply.Origin.METHOD) {
            findings.add(operation, error.where(), operation.display() + ": " + message, fix(operation, error, right));
        } else {
            findings.add(error.where(), message);
        }
    }

    private static int right(List<String> words) {
        return Words.hasOne(words, REUSED)
                ? 422
                : Words.hasOne(words, IN_FLIGHT) ? 409 : Words.hasOne(words, MISSING) ? 400 : 0;
    }

    private static Edit[] fix(Operation operation, ErrorReply error, int right) {
        for (AnnotationUse use : operation.annotations().repeated(ERROR, ERROR + "$List")) {
            if (use.where().equals(error.where())) {
                return new Edit[] {new Edit(use.place("status"), Edit.Action.REPLACE, String.valueOf(right))};
            }
        }
        return new Edit[0];
    }
}
