package dev.edict.processor.rule.auth;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.auth.Schemes.Scheme;
import java.util.List;
import java.util.Locale;

/** Clients of others send a password with every request. */
public final class BasicAuthScheme implements Rule {
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
            boolean basic = scheme.use().constant("type").filter("HTTP"::equals).isPresent()
                    && scheme.use()
                            .string("scheme")
                            .filter(name -> name.toLowerCase(Locale.ROOT).equals("basic"))
                            .isPresent();
            if (basic && (schemes.size() == 1 || isRequired(api, scheme.name()))) {
                findings.add(
                        scheme.use().place("scheme"),
                        "Scheme '" + scheme.name()
                                + "' asks clients of others for HTTP Basic, which is no secure method (RFC 7617 §4):"
                                + " a password that opens everything goes with each request, cannot be limited to a"
                                + " scope and does not expire. Use OAuth, or keys with scopes.");
            }
        }
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
