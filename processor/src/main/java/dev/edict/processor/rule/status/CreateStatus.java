package dev.edict.processor.rule.status;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
import dev.edict.processor.model.PathPart;
import dev.edict.processor.model.PathTemplate;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.model.Reply;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A POST that makes a resource does not say so. */
public final class CreateStatus implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule("create-status", Kind.CONVENTION, Theme.STATUS, Severity.WARN)
            .summary("A POST that creates a resource answers 201 with its Location, or 202.")
            .source("RFC 9110 §9.3.3 and §15.3.2")
            .build();

    private static final Set<String> CREATES = Set.of("create", "add", "register", "post");

    /** What may find the resource there already, or makes several. */
    private static final Set<String> OTHERWISE =
            Set.of("or", "if", "and", "upsert", "all", "many", "bulk", "batch", "list", "multiple");

    /** What a login makes is known to the client already, by a cookie or a token, and is no resource that others read. */
    private static final Set<String> LOGINS =
            Set.of("login", "logon", "signin", "session", "token", "auth", "authenticate", "authentication", "sso");

    private static final Set<String> CREDENTIALS = Set.of(
            "password",
            "passwd",
            "pwd",
            "passcode",
            "granttype",
            "clientsecret",
            "refreshtoken",
            "idtoken",
            "assertion",
            "otp");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.httpMethod().equals("POST")
                    && operation.successStatus().isEmpty()
                    && operation.async().isEmpty()
                    && isNamedLikeOne(operation)
                    && makesOne(api, operation)
                    && !isLogin(api, operation)) {
                Operation read = readOfOne(api, operation);
                if (read != null) {
                    SentSuccess.of(api, operation)
                            .ifPresent(sent ->
                                    findings.add(operation, operation.where(), message(operation, sent.usual(), read)));
                }
            }
        }
    }

    private static boolean isNamedLikeOne(Operation operation) {
        List<String> words = Words.of(operation.methodName());
        if (words.isEmpty() || !CREATES.contains(words.get(0))) {
            return false;
        }
        for (String word : words) {
            if (OTHERWISE.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** A request or an answer with several is a batch; events and queries make nothing that has a URI. */
    private static boolean makesOne(ApiResource api, Operation operation) {
        Repeat.Decision repeat = operation.repeat().decision();
        if (repeat == Repeat.Decision.SAFE
                || repeat == Repeat.Decision.WEBHOOK
                || operation.reply().item().isPresent()) {
            return false;
        }
        for (Parameter entity : operation.entities()) {
            TypeRef type = entity.type().type();
            if (type instanceof TypeRef.ArrayOf
                    || type instanceof TypeRef.Declared declared
                            && (declared.is("java.lang.Iterable")
                                    || declared.is("java.util.stream.Stream")
                                    || api.types().isSubtype(declared.binaryName(), "java.util.Collection"))) {
                return false;
            }
        }
        return true;
    }

    /** {@code POST /session}, or {@code POST /sessions} with a password. */
    private static boolean isLogin(ApiResource api, Operation operation) {
        List<PathTemplate> segments = operation.template().segments();
        String last = segments.isEmpty()
                ? ""
                : segments.get(segments.size() - 1).literal().orElse("");
        List<String> words = Words.of(last);
        if (LOGINS.contains(Words.bare(last))) {
            return true;
        }
        return !words.isEmpty()
                && LOGINS.contains(Words.stem(words.get(words.size() - 1)))
                && takesCredential(api, operation);
    }

    private static boolean takesCredential(ApiResource api, Operation operation) {
        for (Parameter parameter : operation.parameters()) {
            if (CREDENTIALS.contains(Words.bare(parameter.name()))) {
                return true;
            }
        }
        for (Parameter entity : operation.entities()) {
            if (entity.type().type() instanceof TypeRef.Declared declared) {
                Optional<DtoType> body = api.types().find(declared.binaryName());
                if (body.isPresent() && hasCredential(body.get())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasCredential(DtoType body) {
        for (DtoType.Property property : body.properties()) {
            if (CREDENTIALS.contains(Words.bare(property.jsonName()))) {
                return true;
            }
        }
        return false;
    }

    /** The GET of {@code …/{id}} below the path, where a client would look for what was made. */
    private static @Nullable Operation readOfOne(ApiResource api, Operation operation) {
        List<PathTemplate> segments = operation.template().segments();
        if (segments.isEmpty() || !segments.get(segments.size() - 1).variables().isEmpty()) {
            return null;
        }
        String path = operation.template().shape();
        for (Operation other : api.operations()) {
            if (other.httpMethod().equals("GET")) {
                List<PathTemplate> others = other.template().segments();
                if (others.size() == segments.size() + 1
                        && others.get(segments.size()).isVariable()
                        && other.template().shape().startsWith(path)) {
                    return other;
                }
            }
        }
        return null;
    }

    private static String message(Operation operation, int sent, Operation read) {
        String location = PathTemplate.join(read.path().stream()
                        .filter(part -> part.level() != PathPart.Level.APPLICATION)
                        .toList())
                .display();
        String answer = operation.reply().kind() == Reply.Kind.VOID ? "Return what was made" : "Send it";
        return operation.display() + " creates a resource (" + operation.methodName() + ") and answers " + sent
                + " without a Location, so that a client cannot tell that something was made nor where it is"
                + " (RFC 9110 §15.3.2). " + answer + " with @SuccessStatus(value = 201, location = \"" + location
                + "\"), or return Response.created(uri).";
    }
}
