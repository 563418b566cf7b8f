package dev.edict.processor.rule.method;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Parameter;
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

/** A GET whose method is called after something that it does, and gives every sign of doing it. */
public final class GetNamedLikeCommand implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "get-named-like-command", Kind.CONVENTION, Theme.METHOD, Severity.WARN)
            .summary("The handler of a GET is not a command that answers nothing or runs in a transaction.")
            .source("RFC 9110 §9.2.1; design guide, \"no GET that mutates\"")
            .build();

    private static final Set<String> COMMANDS = Set.of(
            "create",
            "add",
            "insert",
            "update",
            "delete",
            "remove",
            "save",
            "set",
            "cancel",
            "approve",
            "send",
            "resend",
            "reset",
            "activate",
            "deactivate",
            "process",
            "trigger",
            "run",
            "start",
            "stop");

    /** Contexts that tell something and write no answer. */
    private static final Set<String> TELLING = Set.of(
            "SecurityContext",
            "ServletContext",
            "ResourceContext",
            "SessionContext",
            "EJBContext",
            "InitialContext",
            "JAXBContext");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (operation.httpMethod().equals("GET")) {
                List<String> words = Words.of(operation.methodName());
                if (!words.isEmpty() && COMMANDS.contains(words.get(0))) {
                    sign(api, operation)
                            .ifPresent(sign -> findings.add(
                                    operation, operation.where(), Severity.WARN, message(operation, sign)));
                }
            }
        }
    }

    private static Optional<String> sign(ApiResource api, Operation operation) {
        if (operation.reply().kind() == Reply.Kind.VOID
                && !writesByHand(operation.parameters())
                && !writesByHand(operation.entities())
                && !writesByHand(api.members())) {
            return Optional.of("answers nothing");
        }
        return isTransaction(operation) ? Optional.of("runs in a transaction that may write") : Optional.empty();
    }

    /** The answer may be written to an object of the container. */
    private static boolean writesByHand(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            if (parameter.type().type() instanceof TypeRef.Declared type) {
                String name = type.simpleName();
                if (name.contains("Response")
                        || name.endsWith("Context") && !TELLING.contains(name)
                        || name.endsWith("Sink")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isTransaction(Operation operation) {
        Optional<AnnotationUse> jakarta = operation.annotations().find("jakarta.transaction.Transactional");
        if (jakarta.isPresent()) {
            return jakarta.get()
                    .constant("value")
                    .filter(type -> type.equals("SUPPORTS") || type.equals("NOT_SUPPORTED") || type.equals("NEVER"))
                    .isEmpty();
        }
        return operation
                .annotations()
                .find("org.springframework.transaction.annotation.Transactional")
                .filter(spring -> !spring.bool("readOnly").orElse(false))
                .isPresent();
    }

    private static String message(Operation operation, String sign) {
        return operation.display() + " is carried out by '" + operation.methodName() + "', which " + sign
                + ": it looks like a command. Crawlers, prefetching browsers and retrying clients call a GET whenever they"
                + " like. Make it a POST, or give the method a name that says what it reads.";
    }
}
