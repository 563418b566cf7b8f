package dev.edict.processor.rule.dto;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.BodyRule;
import dev.edict.processor.rule.Finding;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import dev.edict.processor.rule.dto.PayloadTypes.Reached;
import dev.edict.processor.rule.dto.PayloadWalk.Direction;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A secret can be read by whoever may read the resource. */
public final class DtoSecretProperty implements BodyRule {
    private static final RuleInfo INFO = RuleInfo.rule("dto-secret-property", Kind.CONVENTION, Theme.DTO, Severity.WARN)
            .summary("No password, secret or private key is answered to a GET.")
            .source("Azure REST guidelines, \"DO NOT return secret fields via GET\"; OWASP API Security Top 10 2023,"
                    + " API3")
            .build();

    /**
     * Whole names, in small letters and without separators: {@code passwordChangedAt} and {@code secretName} tell something about
     * a secret, not the secret.
     */
    private static final Set<String> SECRETS = Set.of(
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "secret",
            "clientsecret",
            "apisecret",
            "privatekey",
            "passwordhash",
            "hashedpassword",
            "encryptedpassword",
            "passwordsalt",
            "salt",
            "pin",
            "cvv",
            "cvc",
            "ssn",
            "totpsecret",
            "otpsecret");

    private static final int LONGEST = 24;

    private static final List<String> HIDING =
            List.of("Mask", "Redact", "Sensitive", "Secret", "Encrypt", "Obfuscat", "JsonView", "Exclude");

    private final PayloadTypes payloads;

    public DtoSecretProperty(PayloadTypes payloads) {
        this.payloads = payloads;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        Set<String> judged = new HashSet<>();
        for (Reached reached : payloads.of(api)) {
            // What a POST shows once, when it makes a secret, is not there to be read again (RFC 7591 §3.2.1).
            if (reached.direction() == Direction.RESPONSE
                    && reached.operation().httpMethod().equals("GET")) {
                for (Property member : reached.members()) {
                    if (isSecret(member) && judged.add(member.owner() + "." + member.javaName())) {
                        report(reached, member, findings);
                    }
                }
            }
        }
    }

    @Override
    public void checkBodies(ApiResource api, Bodies bodies, Findings findings) {}

    /** A getter that always answers {@code null} or the same mask keeps the secret. */
    @Override
    public Optional<Finding> revise(ApiResource api, Finding finding, Bodies bodies) {
        String member = finding.subject();
        int name = member.indexOf('#') + 1;
        boolean isAccessor = member.endsWith("()");
        if (name == 0 || !isAccessor && member.indexOf('(') >= 0) {
            return Optional.of(finding);
        }
        String owner = member.substring(0, name);
        String bean = member.substring(name);
        boolean hides = isAccessor
                ? isFixed(member, bodies)
                : isFixed(owner + bean + "()", bodies)
                        || isFixed(
                                owner + "get" + bean.substring(0, 1).toUpperCase(Locale.ROOT) + bean.substring(1)
                                        + "()",
                                bodies);
        return hides ? Optional.empty() : Optional.of(finding);
    }

    private static boolean isFixed(String accessor, Bodies bodies) {
        return bodies.of(accessor).filter(body -> body.details().fixed()).isPresent();
    }

    private static boolean isSecret(Property member) {
        return member.jsonName().length() <= LONGEST
                && isText(member.type().type())
                && SECRETS.contains(Words.bare(member.jsonName()))
                && !isHidden(member);
    }

    private static boolean isText(TypeRef type) {
        if (type instanceof TypeRef.ArrayOf array) {
            return array.component().type() instanceof TypeRef.Primitive item
                    && (item.name().equals("char") || item.name().equals("byte"));
        }
        return type.is("java.lang.String")
                || type instanceof TypeRef.Declared declared
                        && declared.is("java.util.Optional")
                        && !declared.args().isEmpty()
                        && isText(declared.args().get(0).type());
    }

    /** An annotation that speaks of hiding may hide it; a serialiser's module knows. */
    private static boolean isHidden(Property member) {
        for (AnnotationUse use : member.annotations()) {
            String name = use.simpleName();
            if (HIDING.stream().anyMatch(name::contains)) {
                return true;
            }
        }
        return false;
    }

    private static void report(Reached reached, Property member, Findings findings) {
        Operation operation = reached.operation();
        String message = operation.display() + " answers '" + member.jsonName() + "' of "
                + reached.type().simpleName()
                + ". Whoever may read the resource then has the secret, and so have caches, logs and browser tools on"
                + " the way. Leave it out, or let clients only write it: @JsonProperty(access = WRITE_ONLY).";
        if (member.fromSource()) {
            findings.add(member.where(), Severity.WARN, message);
        } else {
            findings.add(operation, operation.where(), Severity.WARN, message);
        }
    }
}
