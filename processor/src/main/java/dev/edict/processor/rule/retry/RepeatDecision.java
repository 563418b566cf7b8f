package dev.edict.processor.rule.retry;

import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Repeat;

/** Whether an operation has to say what a repeat does, and whether it did. */
final class RepeatDecision {
    private RepeatDecision() {}

    /**
     * PUT and DELETE are idempotent by definition (RFC 9110 §9.2.2); a merge patch (RFC 7396) applied twice gives what it
     * gave once.
     */
    static boolean isOwed(Operation operation) {
        boolean mergePatch =
                operation.consumes().stream().anyMatch(type -> type.startsWith("application/merge-patch+"));
        return operation.httpMethod().equals("POST") || operation.httpMethod().equals("PATCH") && !mergePatch;
    }

    /** A blank reason decides nothing. */
    static boolean isMade(Operation operation) {
        Repeat repeat = operation.repeat();
        boolean reasoned =
                repeat.decision() == Repeat.Decision.NOT_IDEMPOTENT || repeat.decision() == Repeat.Decision.SAFE;
        boolean blank = reasoned
                && repeat.annotation()
                        .flatMap(a -> a.string("value"))
                        .filter(String::isBlank)
                        .isPresent();
        return repeat.decision() != Repeat.Decision.UNDECLARED && !blank;
    }
}
