package dev.edict.processor.rule.retry;

import dev.edict.processor.model.Access;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.AuthPolicy;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/**
 * Keys are kept apart by what callers have. Who may call without credentials names no principal: certain for {@code @Anonymous},
 * which says just that; {@code @PermitAll} also lets those in who are known.
 */
public final class IdempotencyScopeMismatch implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "idempotency-scope-mismatch", Kind.CONTRADICTION, Theme.RETRY, Severity.ERROR)
            .everyPathClass()
            .summary("Whose keys @Idempotent keeps apart fits who may call.")
            .source("draft-ietf-httpapi-idempotency-key-header-07 §5")
            .build();

    private static final String ANONYMOUS = "dev.edict.annotations.Anonymous";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.repeat().decision() == Repeat.Decision.IDEMPOTENT) {
                operation
                        .repeat()
                        .policy()
                        .filter(policy -> policy.by() == Repeat.By.KEY)
                        .ifPresent(policy -> check(api, operation, policy.scope(), findings));
            }
        }
    }

    private static void check(ApiResource api, Operation operation, Repeat.Scope scope, Findings findings) {
        Access access = operation.access();
        if (scope == Repeat.Scope.PRINCIPAL
                && access.decision() == Access.Decision.ANONYMOUS
                && access.requirements().isEmpty()) {
            if (isDeclared(access, ANONYMOUS)) {
                report(
                        operation,
                        Severity.ERROR,
                        " is @Anonymous and keeps the keys of each principal apart: its callers name none, so that each"
                                + " request with a key is answered 500. Say scope = SHARED and have clients draw keys"
                                + " that nobody can guess, or restrict the operation.",
                        findings);
            } else if (mayMeetStrangers(api, operation)) {
                report(
                        operation,
                        Severity.WARN,
                        " is open to everybody and keeps the keys of each principal apart: who calls without"
                                + " credentials is answered 500. Restrict it; or say that it is @Anonymous, with"
                                + " scope = SHARED.",
                        findings);
            }
        } else if (scope == Repeat.Scope.SHARED && access.decision() == Access.Decision.RESTRICTED) {
            report(
                    operation,
                    Severity.WARN,
                    " asks for a role or a permission, and all who have it share their keys: who guesses or reuses the key"
                            + " of another reads the answer of that one. Leave scope at PRINCIPAL, or say TENANT.",
                    findings);
        }
    }

    private static boolean isDeclared(Access access, String annotation) {
        for (AnnotationUse use : access.decisions()) {
            if (use.is(annotation)) {
                return true;
            }
        }
        return false;
    }

    /** Not if something outside decides, if it reads its caller, or in Dropwizard, where it means anybody who is known. */
    private static boolean mayMeetStrangers(ApiResource api, Operation operation) {
        if (api.auth() == AuthPolicy.EXTERNAL || operation.webhook().isPresent()) {
            return false;
        }
        for (Parameter parameter : operation.parameters()) {
            switch (parameter.source()) {
                case HEADER, COOKIE, CONTEXT, UNKNOWN -> {
                    return false;
                }
                default -> {}
            }
        }
        return !api.types().isKnown("io.dropwizard.auth.Auth");
    }

    private static void report(Operation operation, Severity limit, String text, Findings findings) {
        findings.add(
                operation,
                operation
                        .repeat()
                        .statedBy(operation.annotations())
                        .map(use -> use.place("scope"))
                        .orElse(operation.where()),
                limit,
                operation.display() + text);
    }
}
