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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What {@code @Idempotent} promises can be kept: the key travels where it belongs, every value applies. */
public final class IdempotencyKeyContract implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "idempotency-key-contract", Kind.CONTRADICTION, Theme.RETRY, Severity.ERROR)
            .summary(
                    "An operation that is idempotent by key takes it from the Idempotency-Key header, and its policy makes"
                            + " sense.")
            .source("draft-ietf-httpapi-idempotency-key-header-07 §2; RFC 6901")
            .fixes()
            .build();

    private static final String HEADER = "Idempotency-Key";

    private static final Set<String> OTHER_HEADERS = Set.of(
            "x-idempotency-key",
            "idempotent-key",
            "x-idempotent-key",
            "idempotency-id",
            "idempotence-key",
            "idempotencykey");

    private static final Set<Parameter.Source> ELSEWHERE = Set.of(
            Parameter.Source.QUERY,
            Parameter.Source.PATH,
            Parameter.Source.MATRIX,
            Parameter.Source.COOKIE,
            Parameter.Source.FORM);

    /** Elements that speak of a key, of its record or of what is recorded. */
    private static final List<String> KEY_ELEMENTS =
            List.of("required", "mode", "ttl", "scope", "fingerprint", "body", "onServerError", "recovery", "replay");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            operation.webhook().ifPresent(webhook -> EventContract.check(api, operation, webhook, findings));
            Optional<Repeat.Policy> policy = operation.repeat().policy();
            Optional<AnnotationUse> use = operation.repeat().annotation();
            if (policy.isPresent() && use.isPresent()) {
                if (policy.get().by() == Repeat.By.KEY) {
                    keyTravels(operation, policy.get(), findings);
                    keyInBody(api, operation, use.get(), findings);
                    policyHolds(api, operation, policy.get(), use.get(), findings);
                } else {
                    nothingAboutKeys(operation, policy.get(), use.get(), findings);
                }
            }
        }
    }

    private static void keyTravels(Operation operation, Repeat.Policy policy, Findings findings) {
        for (Parameter parameter : operation.parameters()) {
            boolean header = parameter.source() == Parameter.Source.HEADER;
            if (!header && isKey(parameter.name()) && ELSEWHERE.contains(parameter.source())) {
                findings.add(
                        operation,
                        parameter.namePlace(),
                        operation.display() + " is idempotent by key and reads '" + parameter.name() + "' from the "
                                + parameter.source().name().toLowerCase(Locale.ROOT)
                                + ". Clients and gateways send the key in the " + HEADER
                                + " header, so that the two differ, and keys in URLs end up in logs. Remove the parameter;"
                                + " if the handler needs the key, take @HeaderParam(\"" + HEADER + "\").");
            } else if (header && OTHER_HEADERS.contains(parameter.name().toLowerCase(Locale.ROOT))) {
                findings.add(
                        operation,
                        parameter.namePlace(),
                        Severity.WARN,
                        operation.display() + " reads its key from '" + parameter.name()
                                + "'; clients that follow the draft send " + HEADER
                                + ", and their repeats are not recognised here. Use that name.",
                        new Edit(parameter.namePlace(), Edit.Action.REPLACE, "\"" + HEADER + "\""));
            } else if (header
                    && parameter.name().equalsIgnoreCase(HEADER)
                    && policy.required()
                    && parameter.defaultValue().isPresent()) {
                findings.add(
                        operation,
                        parameter
                                .annotations()
                                .find("jakarta.ws.rs.DefaultValue")
                                .map(d -> d.place("value"))
                                .orElse(parameter.where()),
                        operation.display() + " requires a key and has a default for it: every client without one would"
                                + " share a key and get the answer of somebody else. Remove the default, or set"
                                + " required = false.");
            }
        }
    }

    private static void keyInBody(ApiResource api, Operation operation, AnnotationUse use, Findings findings) {
        for (Parameter entity : operation.entities()) {
            BodyPointer.members(api.types(), entity.type())
                    .filter(property -> isKey(property.jsonName()))
                    .findFirst()
                    .ifPresent(property -> findings.add(
                            operation,
                            use.where(),
                            Severity.WARN,
                            operation.display() + ": '" + property.jsonName() + "' of "
                                    + entity.type().type().display()
                                    + " looks like a second key beside the " + HEADER
                                    + " header; clients that set only that one are not protected. Remove it, or declare"
                                    + " by = NATURAL_KEY."));
        }
    }

    private static boolean isKey(String name) {
        return String.join("", Words.of(name)).equals("idempotencykey");
    }

    private static void policyHolds(
            ApiResource api, Operation operation, Repeat.Policy policy, AnnotationUse use, Findings findings) {
        Retention.problem(policy.ttl())
                .ifPresent(problem -> findings.add(
                        operation,
                        use.place("ttl"),
                        operation.display() + ": '" + policy.ttl() + "' " + problem
                                + ", so that clients cannot know how long a repeat is safe."
                                + " Write days, hours, minutes and seconds as ISO 8601 does: PT24H, P7D."));
        if (policy.onRepeat() == Repeat.OnRepeat.NO_OP || policy.onRepeat() == Repeat.OnRepeat.CONFLICT) {
            findings.add(
                    operation,
                    use.place("onRepeat"),
                    operation.display() + ": a repeat with the same key gets the recorded response; "
                            + policy.onRepeat()
                            + " cannot apply, and clients would be told what does not happen. Remove onRepeat, or declare"
                            + " by = STATE.");
        }
        if (policy.onServerError() == Repeat.OnServerError.RELEASE && policy.mode() == Repeat.Mode.LEASED) {
            findings.add(
                    operation,
                    use.place("onServerError"),
                    Severity.WARN,
                    operation.display()
                            + ": a 5xx after a side effect frees the key, and the next repeat acts again. Declare"
                            + " mode = TRANSACTIONAL if a rollback undoes everything, else STORE or QUARANTINE.");
        }
        TransactionContract.check(operation, policy, use, findings);
        FingerprintContract.check(api, operation, policy, use, findings);
    }

    private static void nothingAboutKeys(
            Operation operation, Repeat.Policy policy, AnnotationUse use, Findings findings) {
        KEY_ELEMENTS.stream()
                .filter(use.values()::containsKey)
                .findFirst()
                .ifPresent(element -> findings.add(
                        operation,
                        use.place(element),
                        operation.display() + ": '" + element + "' speaks of a key, and by = " + policy.by()
                                + " has none; the promise is not kept. Remove it, or declare by = KEY."));
        if (policy.onRepeat() == Repeat.OnRepeat.AUTO) {
            findings.add(
                    operation,
                    use.where(),
                    operation.display() + ": by = " + policy.by()
                            + " says how a repeat is recognised and not what it is answered; clients have to guess between"
                            + " success and 409. Add onRepeat = NO_OP or onRepeat = CONFLICT.");
        }
        if (policy.onRepeat() == Repeat.OnRepeat.REPLAY) {
            findings.add(
                    operation,
                    use.place("onRepeat"),
                    operation.display() + ": nothing is recorded by = " + policy.by()
                            + ", so that nothing can be replayed. Declare NO_OP or CONFLICT, or by = KEY.");
        }
    }
}
