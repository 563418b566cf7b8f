package dev.edict.processor.rule.retry;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Enforcement;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Quarkus;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Optional;

/**
 * A promise about repeats has code behind it. A warning, once a resource: something that Edict cannot see may keep the
 * promise.
 */
public final class IdempotencyUnenforced implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "idempotency-unenforced", Kind.CONTRADICTION, Theme.RETRY, Severity.WARN)
            .everyPathClass()
            .summary(
                    "An operation that promises one execution per key or event is bound to code that keeps the promise.")
            .source("draft-ietf-httpapi-idempotency-key-header-07 §2")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Optional<Operation> first =
                api.operations().stream().filter(Enforcement::isNeeded).findFirst();
        first.ifPresent(operation -> {
            switch (Enforcement.of(api)) {
                case GENERATED -> {
                    if (Quarkus.isWithoutEdict(api.types())) {
                        report(
                                operation,
                                "Quarkus REST binds the generated wrapper by edict-runtime-quarkus, which is not on the class"
                                        + " path. Add dev.edict:edict-runtime-quarkus",
                                findings);
                    }
                }
                case NO_RUNTIME ->
                    report(
                            operation,
                            "edict-runtime is not on the class path. Add dev.edict:edict-runtime, which keeps the promise",
                            findings);
                case OTHER_NAMESPACE ->
                    report(
                            operation,
                            "the class is a javax.ws.rs resource, for which Edict generates no wrapper. Move to jakarta.ws.rs",
                            findings);
            }
        });
    }

    private static void report(Operation operation, String cause, Findings findings) {
        findings.add(
                operation,
                operation
                        .repeat()
                        .annotation()
                        .or(() -> operation.webhook().map(Operation.Webhook::annotation))
                        .map(a -> a.where())
                        .orElse(operation.where()),
                operation.display()
                        + " promises one execution, and nothing keeps the promise, so that a repeat executes"
                        + " again: " + cause + ", or waive this where code of your own does.");
    }
}
