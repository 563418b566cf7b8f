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
import java.util.Optional;

/** A key that is used again for another body is noticed, unless somebody says why it is not. */
public final class IdempotencyBodyIgnored implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "idempotency-body-ignored", Kind.CONTRADICTION, Theme.RETRY, Severity.WARN)
            .everyPathClass()
            .summary("A key that is used again for another body is noticed.")
            .source("draft-ietf-httpapi-idempotency-key-header-07 §2.2")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** What contradicts itself is for idempotency-key-contract to say. */
    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            Optional<Repeat.Policy> policy = operation.repeat().policy();
            Optional<AnnotationUse> use = operation.repeat().annotation();
            if (policy.isPresent()
                    && use.isPresent()
                    && policy.get().by() == Repeat.By.KEY
                    && policy.get().body() == Repeat.Body.IGNORED
                    && policy.get().fingerprint().isEmpty()
                    && !FingerprintContract.takesNoBody(operation)) {
                findings.add(
                        operation,
                        use.get().place("body"),
                        operation.display()
                                + " ignores the body: a client that uses a key again by mistake, for another amount, is"
                                + " answered as if that had been done, and nothing happens. Name what makes two requests"
                                + " the same, as fingerprint = {\"/amount\"}, or waive this with the reason why clients"
                                + " cannot send it twice.");
            }
        }
    }
}
