package dev.edict.processor.rule.retry;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code @Idempotent} promises can be kept: the key travels where it belongs, every value applies. */
public final class IdempotencyKeyContract implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "idempotency-key-contract", Kind.CONTRADICTION, Theme.RETRY, Severity.ERROR)
            .summary("An operation that is idempotent by key takes it from the Idempotency-Key header, and its policy makes"
                    + " sense.")
            .source("draft-ietf-httpapi-idempotency-key-header-07 §2; RFC 6901")
            .build();

    private static final String HEADER = "Idempotency-Key";

    private static final Set<String> OTHER_HEADERS = Set.of(
            "x-idempotency-key", "idempotent-key", "x-idempotent-key", "idempotency-id", "idempotence-key", "idempotencykey");

    /** Elements that speak of a key, of its record or of what is recorded. */
    private static final List<String> KEY_ELEMENTS = List.of(
            "required", "mode", "ttl", "scope", "fingerprint", "onServerError", "recovery", "replay");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            Optional<Repeat.Policy> policy = operation.repeat().policy();
            Optional<AnnotationUse> use = operation.repeat().annotation();
            if (policy.isPresent() && use.isPresent()) {
                if (policy.get().by() == Repeat.By.KEY) {
                    keyTravels(operation, policy.get(), findings);
                    policyHolds(api, operation, policy.get(), use.get(), findings);
                } else {
                    nothingAboutKeys(operation, policy.get(), use.get(), findings);
                }
            }
        }
    }
}
