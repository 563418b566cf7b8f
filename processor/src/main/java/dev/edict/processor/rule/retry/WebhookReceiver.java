package dev.edict.processor.rule.retry;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.util.List;
import java.util.Set;

/** Another system reports events here, and nothing says how they are trusted and told apart. */
public final class WebhookReceiver implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("webhook-receiver", Kind.CONVENTION, Theme.RETRY, Severity.WARN)
            .forAudience(Severity.INFO, Audience.INTERNAL, Audience.ADMIN)
            .summary("What receives webhooks says which header signs them and where the event's id stands.")
            .source("RFC 9110 §9.2.2; Standard Webhooks, \"Webhook metadata\"; design guide, \"webhook receivers\"")
            .build();

    private static final Set<String> WEBHOOK = Set.of("webhook", "hook");

    /** A person who comes back from another site brings these, by a form that the browser posts. */
    private static final Set<String> OF_LOGINS = Set.of("code", "state", "idtoken", "samlresponse", "relaystate");

    private static final Set<String> LOGINS =
            Set.of("login", "oauth", "oauth2", "oidc", "saml", "sso", "auth", "acs", "openid", "signin", "connect");

    private static final Set<String> SUBSCRIBES = Set.of("url", "uri", "target", "endpoint", "callback");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (isNamedLikeOne(operation)
                    && operation.webhook().isEmpty()
                    && isOpen(operation)
                    && !isManaged(api, operation)
                    && !comesFromPeople(operation)) {
                findings.add(operation, operation.where(), message(operation));
            }
        }
    }

    /** By a key that senders of events do not send, it is decided for other callers only. */
    private static boolean isOpen(Operation operation) {
        return operation.repeat().decision() == Repeat.Decision.IDEMPOTENT
                ? operation
                        .repeat()
                        .policy()
                        .filter(p -> p.by() == Repeat.By.KEY && p.required())
                        .isPresent()
                : !RepeatDecision.isMade(operation);
    }

    /** {@code /webhooks/stripe}, {@code /webhooks/{provider}}, {@code /payments/callback}. */
    static boolean isNamedLikeOne(Operation operation) {
        if (!operation.httpMethod().equals("POST")) {
            return false;
        }
        List<PathTemplate> segments = operation.template().segments();
        for (int i = Math.max(0, segments.size() - 2); i < segments.size(); i++) {
            for (String word : Words.of(segments.get(i).literal().orElse(""))) {
                String stem = Words.stem(word);
                if (WEBHOOK.contains(stem) || stem.equals("callback") && segments.size() > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Webhooks that clients register: they are read and removed, or the body has the URL to call. */
    private static boolean isManaged(ApiResource api, Operation operation) {
        String path = operation.template().shape();
        for (Operation other : api.operations()) {
            String method = other.httpMethod();
            if ((method.equals("GET") || method.equals("DELETE") || method.equals("PUT"))
                    && other.template().shape().startsWith(path)) {
                return true;
            }
        }
        for (Parameter entity : operation.entities()) {
            if (entity.type().type() instanceof TypeRef.Declared declared) {
                DtoType type = api.types().find(declared.binaryName()).orElse(null);
                if (type != null && hasTarget(type)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasTarget(DtoType type) {
        for (DtoType.Property property : type.properties()) {
            for (String word : Words.of(property.jsonName())) {
                if (SUBSCRIBES.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean comesFromPeople(Operation operation) {
        for (PathTemplate segment : operation.template().segments()) {
            for (String word : Words.of(segment.literal().orElse(""))) {
                if (LOGINS.contains(word)) {
                    return true;
                }
            }
        }
        for (Parameter parameter : operation.parameters()) {
            if (OF_LOGINS.contains(String.join("", Words.of(parameter.name())))) {
                return true;
            }
        }
        return false;
    }

    private static String message(Operation operation) {
        String key = operation
                .repeat()
                .annotation()
                .filter(use -> operation.repeat().decision() == Repeat.Decision.IDEMPOTENT)
                .map(AnnotationUse::simpleName)
                .map(name -> " is @" + name + " by a key, which senders of events do not send")
                .orElse(" receives webhooks and does not say how events are trusted and told apart");
        return operation.display() + key
                + ": a sender repeats each event until it is satisfied, and what it reports happens twice. Declare"
                + " @WebhookReceiver(signature = \"X-Signature\", dedupe = \"/id\").";
    }
}
