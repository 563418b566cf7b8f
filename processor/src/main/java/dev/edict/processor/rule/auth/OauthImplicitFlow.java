package dev.edict.processor.rule.auth;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.rule.DeclarationRule;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.auth.Schemes.Scheme;
import java.util.List;

/** A scheme offers the flow that puts tokens into the address of a page. */
public final class OauthImplicitFlow implements DeclarationRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "oauth-implicit-flow", Kind.CONVENTION, Theme.AUTH, Severity.ERROR)
            .summary("No security scheme offers OAuth's implicit flow.")
            .source("RFC 9700 §2.1.2; design guide, \"OAuth guidance is current\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        judge(Schemes.of(api), findings);
    }

    @Override
    public void check(ApiService service, Findings findings) {
        judge(Schemes.of(service), findings);
    }

    private static void judge(List<Scheme> schemes, Findings findings) {
        for (Scheme scheme : schemes) {
            if (scheme.flow("implicit").isPresent()) {
                findings.add(
                        scheme.flows().orElseThrow().place("implicit"),
                        "Scheme '" + scheme.name()
                                + "' offers OAuth's implicit flow: the token stands in the redirect, where history, logs and"
                                + " injected scripts find it, and nothing binds it to the client (RFC 9700 §2.1.2). Offer"
                                + " authorizationCode with PKCE instead.");
            }
        }
    }
}
