package dev.edict.processor.rule.auth;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.rule.DeclarationRule;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.auth.Schemes.Scheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clients ask users for their passwords and pass them on. */
public final class OauthPasswordGrant implements DeclarationRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "oauth-password-grant", Kind.CONTRADICTION, Theme.AUTH, Severity.ERROR)
            .summary("No security scheme and no token endpoint takes the resource owner's password.")
            .source("RFC 9700 §2.4, \"MUST NOT be used\"; design guide, \"OAuth guidance is current\"")
            .build();

    private static final String REMEDY =
            "RFC 9700 §2.4 forbids this grant: the client learns the password, and no second factor can be asked for. Use"
                    + " authorizationCode with PKCE, or, for your own pages, a log-in that answers with a session cookie.";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        judge(Schemes.of(api), findings);
        for (Operation operation : api.operations()) {
            if (operation.httpMethod().equals("POST")) {
                endpoint(operation, findings);
            }
        }
    }

    @Override
    public void check(ApiService service, Findings findings) {
        judge(Schemes.of(service), findings);
    }

    private static void judge(List<Scheme> schemes, Findings findings) {
        for (Scheme scheme : schemes) {
            if (scheme.flow("password").isPresent()) {
                findings.add(
                        scheme.flows().orElseThrow().place("password"),
                        "Scheme '" + scheme.name() + "' offers OAuth's password flow. " + REMEDY);
            }
        }
    }

    /** RFC 6749 §4.3.2: {@code grant_type}, {@code username} and {@code password} as a form. A log-in has no grant. */
    private static void endpoint(Operation operation, Findings findings) {
        Parameter grant = form(operation, "grant_type");
        Parameter password = grant == null ? null : form(operation, "password");
        if (grant != null && password != null && form(operation, "username") != null) {
            findings.add(
                    operation,
                    password,
                    Severity.ERROR,
                    operation.display() + " takes 'grant_type' with 'username' and 'password'. " + REMEDY);
        }
    }

    private static @Nullable Parameter form(Operation operation, String name) {
        for (Parameter parameter : operation.parameters()) {
            if (parameter.source() == Parameter.Source.FORM && parameter.name().equals(name)) {
                return parameter;
            }
        }
        return null;
    }
}
