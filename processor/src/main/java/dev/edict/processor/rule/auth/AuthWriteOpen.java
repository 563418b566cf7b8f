package dev.edict.processor.rule.auth;

import dev.edict.processor.model.Access;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Anybody may change something, and nothing says that this is meant. */
public final class AuthWriteOpen implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("auth-write-open", Kind.CONVENTION, Theme.AUTH, Severity.WARN)
            .summary("A write that anybody may send says why.")
            .source("OWASP API Security Top 10 2023, API5: Broken Function Level Authorization")
            .build();

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    /** Where a caller has no identity yet. */
    private static final Set<String> BEFORE_LOGIN = Set.of(
            "login",
            "logout",
            "token",
            "session",
            "signin",
            "signup",
            "sign-in",
            "sign-up",
            "register",
            "registration",
            "password-reset",
            "reset-password",
            "forgot-password",
            "oauth",
            "oauth2",
            ".well-known");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Map<AnnotationUse, List<Operation>> byClass = new LinkedHashMap<>();
        for (Operation operation : api.operations()) {
            if (isOpenWrite(api, operation)) {
                AnnotationUse decision = operation.access().decisions().get(0);
                if (decision.where().signature().indexOf('#') < 0) {
                    byClass.computeIfAbsent(decision, d -> new ArrayList<>()).add(operation);
                } else {
                    findings.add(
                            operation,
                            decision.where(),
                            limit(operation),
                            "Anybody may send " + operation.display() + " (@" + decision.simpleName() + ")" + REMEDY);
                }
            }
        }
        byClass.forEach((decision, operations) -> findings.add(
                decision.where(),
                limit(operations.get(0)),
                "Anybody may send " + named(operations) + " (@" + decision.simpleName() + " on the class)" + REMEDY));
    }

    private static final String REMEDY =
            ", and nothing says that this is meant; whoever finds it can fill or empty the service. Restrict it"
                    + " (@RolesAllowed), or say why it is open: @Anonymous(\"…\").";

    private static boolean isOpenWrite(ApiResource api, Operation operation) {
        Access access = operation.access();
        return access.decision() == Access.Decision.ANONYMOUS
                && WRITES.contains(operation.httpMethod())
                && !access.decisions().isEmpty()
                && access.decisions().stream().noneMatch(use -> use.is("dev.edict.annotations.Anonymous"))
                && operation.webhook().isEmpty()
                && operation.repeat().decision() != Repeat.Decision.SAFE
                // There it means anybody who is known: what is not annotated is open.
                && !api.types().isKnown("io.dropwizard.auth.Auth");
    }

    private static Severity limit(Operation operation) {
        for (PathTemplate segment : operation.template().segments()) {
            String text = segment.literal().orElse("");
            if (BEFORE_LOGIN.contains(text) || BEFORE_LOGIN.contains(Words.stem(text))) {
                return Severity.INFO;
            }
        }
        return Severity.WARN;
    }

    private static String named(List<Operation> operations) {
        int others = operations.size() - 1;
        return operations.get(0).display()
                + (others == 0 ? "" : " and " + others + (others == 1 ? " other write" : " other writes"));
    }
}
