package dev.edict.processor.rule.auth;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.DeclarationRule;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.auth.Schemes.Scheme;
import java.util.List;
import java.util.Locale;

/** Clients of others send a password with every request. */
public final class BasicAuthScheme implements DeclarationRule {
    private static final RuleInfo INFO = RuleInfo.rule("basic-auth-scheme", Kind.CONVENTION, Theme.AUTH, Severity.WARN)
            .summary("An API for clients of others asks for no HTTP Basic authentication.")
            .source("RFC 7617 §4; OWASP API Security Top 10 2023, API2: Broken Authentication")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        if (!api.audience().isForeign()) {
            return;
        }
        List<Scheme> schemes = Schemes.of(api);
        for (Scheme scheme : schemes) {
            if (isBasic(scheme) && (schemes.size() == 1 || isRequired(api, scheme.name()))) {
                report(scheme, findings);
            }
        }
    }

    /** What is asked for in every operation, or is all that can be. */
    @Override
    public void check(ApiService service, Findings findings) {
        if (!service.audience().isForeign()) {
            return;
        }
        List<Scheme> schemes = Schemes.of(service);
        for (Scheme scheme : schemes) {
            if (isBasic(scheme)
                    && (schemes.size() == 1 || Schemes.required(service).contains(scheme.name()))) {
                report(scheme, findings);
            }
        }
    }

    private static boolean isBasic(Scheme scheme) {
        return scheme.use().constant("type").filter("HTTP"::equals).isPresent()
                && scheme.use()
                        .string("scheme")
                        .filter(name -> name.toLowerCase(Locale.ROOT).equals("basic"))
                        .isPresent();
    }

    private static void report(Scheme scheme, Findings findings) {
        findings.add(
                scheme.use().place("scheme"),
                "Scheme '" + scheme.name()
                        + "' asks clients of others for HTTP Basic, which is no secure method (RFC 7617 §4): a password that"
                        + " opens everything goes with each request, cannot be limited to a scope and does not expire. Use"
                        + " OAuth, or keys with scopes.");
    }

    private static boolean isRequired(ApiResource api, String scheme) {
        for (Operation operation : api.operations()) {
            if (operation.audience().isForeign()
                    && Schemes.required(api, operation).contains(scheme)) {
                return true;
            }
        }
        return false;
    }
}
