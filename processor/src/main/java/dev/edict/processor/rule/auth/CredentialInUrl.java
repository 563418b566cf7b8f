package dev.edict.processor.rule.auth;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.model.Reply;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.util.List;
import java.util.Set;

/** What lets its holder in is part of a URL, which everybody on the way writes down. */
public final class CredentialInUrl implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "credential-in-url", Kind.CONTRADICTION, Theme.AUTH, Severity.ERROR)
            .summary("No password, token or key is sent in a URL.")
            .source("RFC 9700 §4.3.2; RFC 6750 §2.3; OWASP API Security Top 10 2023, API2: Broken Authentication")
            .build();

    /** Names without case and separators that are secrets for sure. */
    private static final Set<String> CERTAIN =
            Set.of("accesstoken", "refreshtoken", "clientsecret", "password", "passwd", "pwd");

    /** Names that are one as a rule. */
    private static final Set<String> LIKELY = Set.of(
            "token",
            "idtoken",
            "authtoken",
            "bearertoken",
            "apikey",
            "secret",
            "sessionid",
            "jsessionid",
            "jwt",
            "bearer",
            "privatekey",
            "resettoken",
            "invitetoken");

    private static final List<String> SCHEMES = List.of(
            "org.eclipse.microprofile.openapi.annotations.security.SecurityScheme",
            "io.swagger.v3.oas.annotations.security.SecurityScheme");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        schemes(api.service().annotations(), findings);
        schemes(api.annotations(), findings);
        for (Parameter member : api.members()) {
            if (member.source() == Parameter.Source.QUERY && isCredential(member)) {
                Severity limit = CERTAIN.contains(Words.bare(member.name())) ? Severity.ERROR : Severity.WARN;
                findings.add(
                        member.namePlace(),
                        limit,
                        message("Query parameter", member, "every operation of " + api.simpleName(), limit));
            }
        }
        for (Operation operation : api.operations()) {
            for (Parameter parameter : operation.parameters()) {
                if (isInUrl(parameter) && isCredential(parameter)) {
                    judge(operation, parameter, findings);
                }
            }
        }
    }

    private static boolean isInUrl(Parameter parameter) {
        return parameter.source() == Parameter.Source.QUERY
                || parameter.source() == Parameter.Source.PATH
                || parameter.source() == Parameter.Source.MATRIX;
    }

    private static boolean isCredential(Parameter parameter) {
        String name = Words.bare(parameter.name());
        return CERTAIN.contains(name) || LIKELY.contains(name);
    }

    private static void judge(Operation operation, Parameter parameter, Findings findings) {
        String name = Words.bare(parameter.name());
        if (parameter.source() == Parameter.Source.PATH) {
            if (!name.equals("sessionid") && !isNamedAsItsCollection(operation, parameter.name())) {
                add(operation, parameter, Severity.WARN, "Path variable", findings);
            }
            return;
        }
        // The token of a page is none of these; a session may be one of training.
        boolean harmless = name.equals("token")
                        && (operation.paging().isPresent()
                                || operation.reply().item().isPresent())
                || name.equals("sessionid") && hasSessions(operation);
        if (!harmless) {
            boolean query = parameter.source() == Parameter.Source.QUERY;
            // A browser's EventSource can send no header.
            boolean events = operation.reply().kind() == Reply.Kind.STREAM
                    || operation.reply().kind() == Reply.Kind.DEFERRED;
            add(
                    operation,
                    parameter,
                    query && !events && CERTAIN.contains(name) ? Severity.ERROR : Severity.WARN,
                    query ? "Query parameter" : "Matrix parameter",
                    findings);
        }
    }

    /** {@code /tokens/{token}}, {@code /api-keys/{apiKey}}: the name of a resource, and perhaps no secret. */
    private static boolean isNamedAsItsCollection(Operation operation, String variable) {
        List<PathTemplate> segments = operation.template().segments();
        for (int i = 1; i < segments.size(); i++) {
            if (segments.get(i).variable(variable).isPresent()) {
                String before = segments.get(i - 1).literal().orElse("");
                return Words.sameThing(Words.of(before), Words.of(variable))
                        || Words.bare(variable).equals(Words.stem(Words.bare(before)));
            }
        }
        return false;
    }

    private static boolean hasSessions(Operation operation) {
        for (PathTemplate segment : operation.template().segments()) {
            if (Words.stem(Words.bare(segment.literal().orElse(""))).endsWith("session")) {
                return true;
            }
        }
        return false;
    }

    private static void add(Operation operation, Parameter parameter, Severity limit, String what, Findings findings) {
        findings.add(operation, parameter, limit, message(what, parameter, operation.display(), limit));
    }

    private static String message(String what, Parameter parameter, String of, Severity limit) {
        return what + " '" + parameter.name() + "' of " + of
                + " carries a credential in the URL, where logs, histories and Referer headers keep it for others to use."
                + " Take it in a header (Authorization) or in the body"
                + (limit == Severity.ERROR ? "." : "; a link that works once and soon expires may be waived.");
    }

    private static void schemes(Annotations annotations, Findings findings) {
        if (!annotations.forDocuments()) {
            return;
        }
        for (String type : SCHEMES) {
            for (AnnotationUse scheme : annotations.repeated(type, type + "s")) {
                if (scheme.constant("in").filter("QUERY"::equals).isPresent()
                        && scheme.constant("type").filter("APIKEY"::equals).isPresent()) {
                    findings.add(
                            scheme.place("in"),
                            Severity.WARN,
                            "@SecurityScheme has an API key in the query, where logs, histories and Referer headers keep it for"
                                    + " others to use. Take it in a header: in = HEADER.");
                }
            }
        }
    }
}
