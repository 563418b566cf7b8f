package dev.edict.processor.rule.auth;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Client;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.dto.PayloadTypes;
import dev.edict.processor.rule.dto.PayloadTypes.Reached;
import java.util.Set;

/** A token is answered to a script in a browser. */
public final class TokenToBrowser implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("token-to-browser", Kind.CONVENTION, Theme.AUTH, Severity.WARN)
            .summary("No token is answered to a browser.")
            .source(
                    "draft-ietf-oauth-browser-based-apps §6.1; design guide, \"first-party browser apps do not get long-lived"
                            + " bearer tokens\"")
            .build();

    private static final Set<String> TOKENS = Set.of("accesstoken", "refreshtoken", "idtoken", "jwt");

    private final PayloadTypes payloads;

    public TokenToBrowser(PayloadTypes payloads) {
        this.payloads = payloads;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        if (!api.clients().contains(Client.BROWSER)) {
            return;
        }
        for (Reached reached : payloads.of(api)) {
            if (reached.isAnswered()) {
                for (Property member : reached.members()) {
                    if (TokenMember.is(member, TOKENS)) {
                        report(reached, member, findings);
                    }
                }
            }
        }
    }

    private static void report(Reached reached, Property member, Findings findings) {
        Operation operation = reached.operation();
        String message = operation.display() + " answers '" + member.jsonName() + "' of "
                + reached.type().simpleName()
                + " to browsers, whose scripts then have to keep it, and an injected one takes it away. Keep tokens on the"
                + " server (a backend for the frontend) and set an HttpOnly session cookie.";
        if (member.fromSource()) {
            findings.add(member.where(), Severity.WARN, message);
        } else {
            findings.add(operation, operation.where(), Severity.WARN, message);
        }
    }
}
