package dev.edict.processor.rule.retry;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** What is idempotent by definition is declared to be. */
public final class IdempotencyOnSafeMethod implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "idempotency-on-safe-method", Kind.CONTRADICTION, Theme.RETRY, Severity.ERROR)
            .everyPathClass()
            .summary("No @Idempotent stands on GET, HEAD or OPTIONS.")
            .source("RFC 9110 §9.2.2, \"safe request methods are idempotent\"")
            .supersedes(
                    "idempotency-key-contract",
                    "idempotency-scope-mismatch",
                    "idempotency-stream-replay",
                    "idempotency-unenforced")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.isSafe() && operation.repeat().decision() == Repeat.Decision.IDEMPOTENT) {
                findings.add(
                        operation,
                        operation
                                .repeat()
                                .statedBy(operation.annotations())
                                .map(AnnotationUse::where)
                                .orElse(operation.where()),
                        operation.display() + " is @Idempotent, which " + operation.httpMethod()
                                + " is by definition: a key would record and repeat what may have changed since, and a cache"
                                + " or a prefetching client sends none. Remove it; if the operation changes something, make"
                                + " it a POST.");
            }
        }
    }
}
