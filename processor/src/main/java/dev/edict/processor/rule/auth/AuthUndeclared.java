package dev.edict.processor.rule.auth;

import dev.edict.processor.model.Access;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.AuthPolicy;
import dev.edict.processor.model.ApiService.Client;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** Nothing says who may call an operation. */
public final class AuthUndeclared implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("auth-undeclared", Kind.OBLIGATION, Theme.AUTH, Severity.ERROR)
            .summary("An operation does not say who may call it.")
            .source("OWASP API Security Top 10 2023, API5: Broken Function Level Authorization")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (isDecided(api, operation)
                    || CredentialHeaders.of(operation).isPresent() && isForMachines(api, operation)) {
                findings.decided();
            } else if (!OpenByNature.isOpen(operation)) {
                report(operation, findings);
            }
        }
    }

    private static void report(Operation operation, Findings findings) {
        if (CredentialHeaders.of(operation).isPresent()) {
            findings.add(
                    operation,
                    operation.where(),
                    Severity.WARN,
                    operation.display() + " reads a credential from a header, but nothing declares who may call it, so"
                            + " neither the document nor a review can tell. Declare it with @SecurityRequirement or"
                            + " @RolesAllowed, or say auth = EXTERNAL on @ApiResource when it is checked elsewhere.");
        } else {
            findings.add(
                    operation,
                    operation.where(),
                    operation.display()
                            + " does not say who may call it: unless a filter, configuration or a gateway closes it,"
                            + " anybody may. Restrict it (@RolesAllowed), say why it is open (@Anonymous), or say"
                            + " auth = EXTERNAL on @ApiService when access is decided outside the resources.");
        }
    }

    private static boolean isDecided(ApiResource api, Operation operation) {
        return operation.access().decision() != Access.Decision.UNDECIDED
                || !operation.access().requirements().isEmpty()
                || operation.webhook().isPresent()
                || api.auth() == AuthPolicy.EXTERNAL;
    }

    /** Between machines of one house, an API key or the platform's identity is as good a boundary as any. */
    private static boolean isForMachines(ApiResource api, Operation operation) {
        return operation.audience().isInHouse() || api.clients().contains(Client.SERVICE);
    }
}
