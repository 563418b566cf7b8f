package dev.edict.processor.rule.status;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Answer.Use;
import dev.edict.processor.body.Bodies.Completion;
import dev.edict.processor.body.Raise;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Set;

/** A 401 does not say how to authenticate. */
public final class UnauthorizedWithoutChallenge implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "unauthorized-without-challenge", Kind.CONTRADICTION, Theme.STATUS, Severity.ERROR)
            .needsBodies()
            .summary("A 401 carries a WWW-Authenticate header.")
            .source("RFC 9110 §15.5.2, \"MUST send a WWW-Authenticate header field\"")
            .build();

    private static final int UNAUTHORIZED = 401;
    private static final String HEADER = "www-authenticate";

    /** Exceptions that send nothing but their status. Those of the service's own may build more. */
    private static final Set<String> PLAIN =
            Set.of("jakarta.ws.rs.WebApplicationException", "jakarta.ws.rs.ClientErrorException");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Served served, Findings findings) {
        for (Answer answer : served.answers()) {
            if (answer.hasStatus(UNAUTHORIZED) && !answer.headers().contains(HEADER) && !answer.opaque()) {
                report(served, answer.where(), answer.use() == Use.THROWN, findings);
            }
        }
        for (Raise raise : served.raises()) {
            if (raise.status().orElse(0) == UNAUTHORIZED && isPlain(raise)) {
                report(served, raise.where(), true, findings);
            }
        }
    }

    /** One that is made of a Response is what that says. */
    private static boolean isPlain(Raise raise) {
        return PLAIN.contains(Namespaces.jakarta(raise.type()))
                && raise.constructor()
                        .filter(constructor -> !constructor.descriptor().contains("/Response;"))
                        .isPresent();
    }

    private static void report(Served served, Where where, boolean thrown, Findings findings) {
        Completion completion = served.bodies().completion(HEADER, thrown);
        if (completion == Completion.LIKELY) {
            return;
        }
        served.report(
                findings,
                where,
                completion == Completion.NONE ? Severity.ERROR : Severity.WARN,
                served.display()
                        + " answers 401 without WWW-Authenticate: RFC 9110 §15.5.2 demands it, and without it clients"
                        + " cannot tell how to authenticate. Add header(HttpHeaders.WWW_AUTHENTICATE, …) with the challenge"
                        + " of the service's scheme, or throw a NotAuthorizedException with that challenge.");
    }
}
