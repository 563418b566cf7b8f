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

/** What is idempotent by definition is declared to be, or to receive events. */
public final class IdempotencyOnSafeMethod implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "idempotency-on-safe-method", Kind.CONTRADICTION, Theme.RETRY, Severity.ERROR)
            .everyPathClass()
            .summary("Neither @Idempotent nor @WebhookReceiver stands on GET, HEAD or OPTIONS.")
            .source("RFC 9110 §9.2.1, §9.2.2, \"safe request methods are idempotent\", and §9.3.1")
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
            if (operation.isSafe()) {
                if (operation.repeat().decision() == Repeat.Decision.IDEMPOTENT) {
                    keyed(operation, findings);
                }
                operation.webhook().ifPresent(webhook -> event(operation, webhook, findings));
            }
        }
    }

    private static void keyed(Operation operation, Findings findings) {
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

    private static void event(Operation operation, Operation.Webhook webhook, Findings findings) {
        if (EventContract.isInHeader(webhook.dedupe()) || mayHaveContent(operation)) {
            findings.add(
                    operation,
                    webhook.annotation().where(),
                    Severity.WARN,
                    operation.display() + " is @WebhookReceiver, and who sends " + operation.httpMethod()
                            + " reports nothing (RFC 9110 §9.2.1): caches and proxies repeat it as they like, and the"
                            + " recorded success would answer what is asked later. Receive events by POST; remove the"
                            + " annotation from what only answers a sender's challenge.");
        } else {
            findings.add(
                    operation,
                    webhook.annotation().place("dedupe"),
                    operation.display() + " is @WebhookReceiver and looks for the event's id in the body, at '"
                            + webhook.dedupe() + "'; " + operation.httpMethod()
                            + " brings none (RFC 9110 §9.3.1), so that no event has an id and every delivery is answered 400."
                            + " Receive events by POST; remove the annotation from what only answers a sender's challenge.");
        }
    }

    /** Of the safe methods this one alone has content that is defined (RFC 9110, section 9.3.7). */
    private static boolean mayHaveContent(Operation operation) {
        return operation.httpMethod().equals("OPTIONS") && !operation.entities().isEmpty();
    }
}
