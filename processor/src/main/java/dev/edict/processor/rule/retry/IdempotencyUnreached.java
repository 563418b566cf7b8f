package dev.edict.processor.rule.retry;

import dev.edict.processor.model.UnreachedMethod;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.UnreachedRule;

/**
 * A promise about repeats stands where requests come. A warning: a class of another module may inherit the method and give it
 * an HTTP method.
 */
public final class IdempotencyUnreached implements UnreachedRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "idempotency-unreached", Kind.CONTRADICTION, Theme.RETRY, Severity.WARN)
            .everyPathClass()
            .summary("@Idempotent and @WebhookReceiver stand on methods that handle requests.")
            .source("draft-ietf-httpapi-idempotency-key-header-07 §2; Jakarta REST 3.3")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(UnreachedMethod method, Findings findings) {
        String annotation = "@" + method.annotation().simpleName();
        findings.add(
                method.annotation().where(),
                method.display()
                        + (method.locator()
                                ? " leads to a sub-resource and answers no request itself, so that its " + annotation
                                        + " does nothing: a repeat acts again. Put it on the methods of the sub-resource."
                                : " carries " + annotation + " and handles no request: neither it nor a method that it"
                                        + " overrides has an HTTP method annotation, so that nothing keeps the promise, and"
                                        + " clients are not told of it. Put it on the resource method that calls this one."));
    }
}
