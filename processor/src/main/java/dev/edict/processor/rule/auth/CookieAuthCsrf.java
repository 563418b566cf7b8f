package dev.edict.processor.rule.auth;

import dev.edict.processor.model.Access;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Csrf;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import dev.edict.processor.rule.auth.Schemes.Carrier;
import dev.edict.processor.rule.auth.Schemes.Scheme;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A browser sends the cookie with whatever any page makes it send. */
public final class CookieAuthCsrf implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("cookie-auth-csrf", Kind.OBLIGATION, Theme.AUTH, Severity.WARN)
            .summary("Writes that a cookie authenticates say what protects them from forged requests.")
            .source("RFC 6265 §8.2; design guide, \"Cookie-based browser auth accounts for cookie scope and CSRF\"")
            .build();

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    /** Names of cookies, in small letters without separators, that are a session's. */
    private static final Set<String> SESSIONS =
            Set.of("sid", "session", "sessionid", "sessiontoken", "jsessionid", "authtoken", "accesstoken", "jwt");

    /** Libraries that check every write of the service. */
    private static final List<String> DEFENCES = List.of(
            "io.quarkus.csrf.reactive.runtime.CsrfRequestResponseReactiveFilter",
            "io.quarkus.csrf.reactive.CsrfTokenParameterProvider",
            "org.springframework.security.web.csrf.CsrfFilter");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        List<Scheme> schemes = Schemes.of(api);
        for (Operation operation : api.operations()) {
            if (!isProtectedWrite(operation) || !isByCookie(api, operation, schemes)) {
                continue;
            }
            if (operation.csrf() != Csrf.UNDECLARED || isDefended(operation) || hasLibrary(api.types())) {
                findings.decided();
            } else {
                findings.add(
                        operation,
                        operation.where(),
                        Severity.WARN,
                        operation.display()
                                + " is authenticated by a cookie, which browsers send along with a request that any other page"
                                + " makes them send, and nothing says what stops that. Say it on @ApiService or @ApiResource:"
                                + " csrf = TOKEN, SAME_SITE, FETCH_METADATA or EXTERNAL.");
            }
        }
    }

    private static boolean isProtectedWrite(Operation operation) {
        return WRITES.contains(operation.httpMethod())
                && operation.access().decision() != Access.Decision.ANONYMOUS
                && operation.access().decision() != Access.Decision.DENIED
                && operation.repeat().decision() != Repeat.Decision.SAFE;
    }

    private static boolean isByCookie(ApiResource api, Operation operation, List<Scheme> known) {
        List<Scheme> schemes = known.isEmpty() ? List.of() : Schemes.inForce(api, operation, known);
        if (!schemes.isEmpty()) {
            for (Scheme scheme : schemes) {
                if (scheme.carrier() == Carrier.COOKIE) {
                    return true;
                }
            }
            return false;
        }
        for (Parameter parameter : operation.parameters()) {
            if (parameter.source() == Parameter.Source.COOKIE && SESSIONS.contains(bare(parameter.name()))) {
                // Where another scheme is asked for, the cookie is something else.
                return Schemes.required(api, operation).isEmpty();
            }
        }
        return false;
    }

    /** A header that no other site can send, or a filter by its name. */
    private static boolean isDefended(Operation operation) {
        for (Parameter parameter : operation.parameters()) {
            boolean sent = parameter.source() == Parameter.Source.HEADER || parameter.source() == Parameter.Source.FORM;
            if (sent && speaksOfForgery(parameter.name())) {
                return true;
            }
        }
        return isDefended(operation.annotations()) || isDefended(operation.typeAnnotations());
    }

    private static boolean isDefended(Annotations annotations) {
        for (AnnotationUse use : annotations) {
            if (speaksOfForgery(use.simpleName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksOfForgery(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("csrf") || lower.contains("xsrf") || lower.startsWith("sec-fetch-");
    }

    private static boolean hasLibrary(TypeGraph types) {
        for (String type : DEFENCES) {
            if (types.isKnown(type)) {
                return true;
            }
        }
        return false;
    }

    /** Without the prefixes __Host- and __Secure- (RFC 6265bis §4.1.3). */
    private static String bare(String name) {
        String bare = Words.bare(name);
        return bare.startsWith("host") ? bare.substring(4) : bare.startsWith("secure") ? bare.substring(6) : bare;
    }
}
