package dev.edict.processor.rule.auth;

import dev.edict.processor.model.AnnotationUse;
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
import java.util.Locale;

/** The document has no member for PKCE, so that a scheme has to say it in words. */
public final class OauthCodeWithoutPkce implements DeclarationRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "oauth-code-without-pkce", Kind.CONVENTION, Theme.AUTH, Severity.INFO)
            .summary("A scheme with the authorization code flow says that clients use PKCE.")
            .source("RFC 9700 §2.1.1; RFC 7636; design guide, \"OAuth guidance is current\"")
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
            if (scheme.flow("authorizationCode").isPresent() && !speaks(scheme.use())) {
                findings.add(
                        scheme.flows().orElseThrow().place("authorizationCode"),
                        "Scheme '" + scheme.name()
                                + "' offers the authorization code flow and does not say that clients use PKCE; OpenAPI has no"
                                + " other place for it, and a client that leaves it out can have its code stolen (RFC 9700"
                                + " §2.1.1). Say so in the description, or with @Extension(name = \"x-pkce\", value ="
                                + " \"S256\").");
            }
        }
    }

    /** Whether any text in the annotation names it. */
    private static boolean speaks(AnnotationUse use) {
        for (Object value : use.values().values()) {
            if (speaks(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaks(Object value) {
        if (value instanceof AnnotationUse nested) {
            return speaks(nested);
        }
        if (value instanceof List<?> several) {
            for (Object each : several) {
                if (speaks(each)) {
                    return true;
                }
            }
            return false;
        }
        if (!(value instanceof String text)) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("pkce") || lower.contains("s256") || lower.contains("code_challenge");
    }
}
