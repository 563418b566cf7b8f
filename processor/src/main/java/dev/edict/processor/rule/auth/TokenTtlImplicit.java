package dev.edict.processor.rule.auth;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import dev.edict.processor.rule.dto.PayloadTypes;
import dev.edict.processor.rule.dto.PayloadTypes.Reached;
import java.util.List;
import java.util.Set;

/** Who gets a token is not told how long it holds. */
public final class TokenTtlImplicit implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("token-ttl-implicit", Kind.CONVENTION, Theme.AUTH, Severity.INFO)
            .summary("An answer with an access token says how long it holds.")
            .source("RFC 6749 §5.1, \"expires_in: RECOMMENDED\"; design guide, \"Sensitive defaults are explicit\"")
            .build();

    private static final Set<String> TOKENS = Set.of("accesstoken");

    private final PayloadTypes payloads;

    public TokenTtlImplicit(PayloadTypes payloads) {
        this.payloads = payloads;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Reached reached : payloads.of(api)) {
            if (reached.isAnswered()) {
                List<Property> members = reached.members();
                for (Property member : members) {
                    if (TokenMember.is(member, TOKENS) && !saysHowLong(members)) {
                        report(reached, member, findings);
                    }
                }
            }
        }
    }

    private static boolean saysHowLong(List<Property> members) {
        for (Property member : members) {
            for (String word : Words.of(member.jsonName())) {
                if (word.startsWith("expir")
                        || word.equals("ttl")
                        || word.equals("exp")
                        || word.equals("lifetime")
                        || word.equals("validity")
                        || word.equals("until")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void report(Reached reached, Property member, Findings findings) {
        Operation operation = reached.operation();
        String message = operation.display() + " answers '" + member.jsonName() + "' of "
                + reached.type().simpleName()
                + " without saying how long it holds; clients find out by failing, or refresh all the time. Add expires_in, in"
                + " seconds (RFC 6749 §5.1), or a point in time.";
        if (member.fromSource()) {
            findings.add(member.where(), message);
        } else {
            findings.add(operation, operation.where(), message);
        }
    }
}
