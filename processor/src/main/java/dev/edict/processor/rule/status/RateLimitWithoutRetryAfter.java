package dev.edict.processor.rule.status;

import dev.edict.processor.body.Answer;
import dev.edict.processor.body.Answer.Use;
import dev.edict.processor.body.Bodies.Completion;
import dev.edict.processor.body.MethodKey;
import dev.edict.processor.body.Raise;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.util.Set;

/** A client is told to come back, and not when. */
public final class RateLimitWithoutRetryAfter implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "rate-limit-without-retry-after", Kind.CONVENTION, Theme.STATUS, Severity.WARN)
            .needsBodies()
            .summary("A 429 or 503 says in Retry-After when to ask again.")
            .source("RFC 6585 §4; RFC 9110 §10.2.3; Zalando guidelines 153")
            .build();

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final String HEADER = "retry-after";

    private static final Set<String> PROBES =
            Set.of("health", "healthz", "ready", "readyz", "readiness", "live", "livez", "liveness", "ping", "status");

    private static final Set<String> PLAIN = Set.of(
            "jakarta.ws.rs.WebApplicationException",
            "jakarta.ws.rs.ClientErrorException",
            "jakarta.ws.rs.ServerErrorException",
            "jakarta.ws.rs.ServiceUnavailableException");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Served served, Findings findings) {
        for (Answer answer : served.answers()) {
            if (isRetried(served, answer.status().orElse(0))
                    && !answer.headers().contains(HEADER)
                    && !answer.opaque()) {
                report(served, answer.status().orElseThrow(), answer.where(), answer.use() == Use.THROWN, findings);
            }
        }
        for (Raise raise : served.raises()) {
            if (isRetried(served, raise.status().orElse(0))
                    && PLAIN.contains(Namespaces.jakarta(raise.type()))
                    && raise.constructor()
                            .filter(RateLimitWithoutRetryAfter::saysNothing)
                            .isPresent()) {
                report(served, raise.status().orElseThrow(), raise.where(), true, findings);
            }
        }
    }

    private static boolean isRetried(Served served, int status) {
        return status == TOO_MANY
                || status == UNAVAILABLE
                        && served.operation()
                                .filter(RateLimitWithoutRetryAfter::isProbe)
                                .isEmpty();
    }

    /** Who watches a service asks again anyway. */
    private static boolean isProbe(Operation operation) {
        for (String word : Words.of(operation.template().display())) {
            if (PROBES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** One that takes a Response is what that says; ServiceUnavailableException takes seconds, or a date. */
    private static boolean saysNothing(MethodKey constructor) {
        String takes = constructor.descriptor();
        return !takes.contains("/Response;")
                && !takes.contains("Ljava/lang/Long;")
                && !takes.contains("Ljava/util/Date;");
    }

    private static void report(Served served, int status, Where where, boolean thrown, Findings findings) {
        if (served.bodies().completion(HEADER, thrown) != Completion.LIKELY) {
            served.report(
                    findings,
                    where,
                    status == TOO_MANY ? Severity.WARN : Severity.INFO,
                    served.display() + " answers " + status
                            + " without Retry-After, so that clients guess when to ask again, and those that guess short keep"
                            + " the service busy (RFC 9110 §10.2.3). Add header(HttpHeaders.RETRY_AFTER, seconds)"
                            + (status == UNAVAILABLE ? ", or throw new ServiceUnavailableException(seconds)." : "."));
        }
    }
}
