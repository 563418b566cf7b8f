package dev.edict.processor.rule.style;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.List;
import java.util.Locale;

/** A header of the service's own that is called as if it were an experiment. */
public final class HeaderXPrefix implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("header-x-prefix", Kind.CONVENTION, Theme.STYLE, Severity.INFO)
            .summary("A new header has no X- before its name.")
            .source("RFC 6648 §3, \"SHOULD NOT prefix their parameter names\"")
            .build();

    /** What others have chosen, and everybody knows by that name. */
    private static final List<String> ESTABLISHED = List.of(
            "x-forwarded",
            "x-request",
            "x-correlation",
            "x-trace",
            "x-b3-",
            "x-cloud-trace",
            "x-datadog",
            "x-amz",
            "x-amzn",
            "x-goog",
            "x-ms-",
            "x-hub-",
            "x-github",
            "x-gitlab",
            "x-shopify",
            "x-slack",
            "x-stripe",
            "x-twilio",
            "x-csrf",
            "x-xsrf",
            "x-api-key",
            "x-api-version",
            "x-auth-token",
            "x-http-method",
            "x-method-override",
            "x-rate",
            "x-real-ip",
            "x-client-ip",
            "x-total-count",
            "x-user-agent",
            "x-requested",
            "x-idempotency",
            "x-signature",
            "x-frame",
            "x-content-type",
            "x-ratelimit",
            "x-b2-",
            "x-vault",
            "x-consul",
            "x-nomad");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            for (Parameter parameter : operation.parameters()) {
                if (parameter.source() == Parameter.Source.HEADER && isPrefixed(parameter.name())) {
                    findings.add(
                            operation,
                            parameter,
                            Severity.INFO,
                            operation.display() + " reads the header '" + parameter.name()
                                    + "'; the prefix says that it is an experiment, and once it is none, nobody can change it"
                                    + " (RFC 6648). A new one is better called '"
                                    + parameter.name().substring(2) + "', or after the service.");
                }
            }
        }
    }

    private static boolean isPrefixed(String name) {
        if (name.length() < 3 || name.charAt(0) != 'X' && name.charAt(0) != 'x' || name.charAt(1) != '-') {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        for (String known : ESTABLISHED) {
            if (lower.startsWith(known)) {
                return false;
            }
        }
        return true;
    }
}
