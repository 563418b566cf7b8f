package dev.edict.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.edict.processor.model.Access;
import dev.edict.processor.model.ErrorReply;
import dev.edict.processor.model.Namespaces;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Operation.Webhook;
import dev.edict.processor.model.Repeat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A policy as the expression that makes it: the retention always, everything else where it is not the default. */
final class PolicyCode {
    private static final ClassName IDEMPOTENT = ClassName.get("dev.edict.annotations", "Idempotent");

    private PolicyCode() {}

    /** The policy of an operation. Problem types stay as written: the runtime resolves them as it does those that it sends. */
    static Optional<CodeBlock> of(BoundOperation bound) {
        Optional<CodeBlock> keyed = bound.policy().map(p -> keyed(bound.operation(), p));
        return keyed.or(() -> bound.operation().webhook().map(w -> webhook(bound.operation(), w)));
    }

    private static CodeBlock keyed(Operation operation, Repeat.Policy policy) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.keyed($S, $S)$>$>", RuntimeTypes.POLICY, operation.httpMethod(), template(operation));
        if (!policy.required()) {
            code.add("\n.optional()");
        }
        addUnlessDefault(code, "mode", "Mode", policy.mode(), Repeat.Mode.LEASED);
        code.add("\n.ttl($T.parse($S))", Duration.class, policy.ttl());
        addUnlessDefault(code, "scope", "Scope", policy.scope(), Repeat.Scope.PRINCIPAL);
        if (!policy.fingerprint().isEmpty()) {
            code.add("\n.fingerprint($L)", strings(policy.fingerprint()));
        }
        addUnlessDefault(code, "body", "Body", policy.body(), Repeat.Body.COMPARED);
        addUnlessDefault(code, "onServerError", "OnServerError", policy.onServerError(), Repeat.OnServerError.AUTO);
        addUnlessDefault(code, "recovery", "Recovery", policy.recovery(), Repeat.Recovery.QUARANTINE);
        addUnlessDefault(code, "replay", "Replay", policy.replay(), Repeat.Replay.FULL);
        retryable(operation).forEach(code::add);
        List<String> roles = roles(operation.access());
        if (!roles.isEmpty()) {
            code.add("\n.roles($L)", strings(roles));
        }
        return code.add("\n.build()$<$<").build();
    }

    /** The errors of which the operation or an exception in its throws clause says that nothing happened before them. */
    private static List<CodeBlock> retryable(Operation operation) {
        Stream<ErrorReply> thrown = operation.thrown().stream().flatMap(t -> t.declared().stream());
        return Stream.concat(operation.errors().stream(), thrown)
                .filter(ErrorReply::retryable)
                .map(error -> error.type().isEmpty()
                        ? CodeBlock.of("\n.retryable($L)", error.status())
                        : CodeBlock.of("\n.retryable($L, $S)", error.status(), error.type()))
                .distinct()
                .toList();
    }

    /** Only these are roles of the security context; permissions and expressions have to be checked by the service. */
    private static List<String> roles(Access access) {
        return access.decision() == Access.Decision.RESTRICTED
                ? access.decisions().stream()
                        .filter(use ->
                                Namespaces.jakarta(use.type()).equals("jakarta.annotation.security.RolesAllowed"))
                        .flatMap(use -> use.strings("value").stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    private static CodeBlock webhook(Operation operation, Webhook webhook) {
        return CodeBlock.of(
                "$T.webhook($S, $S, $S, $T.parse($S))$>$>\n.build()$<$<",
                RuntimeTypes.POLICY,
                operation.httpMethod(),
                template(operation),
                webhook.dedupe(),
                Duration.class,
                webhook.ttl());
    }

    private static String template(Operation operation) {
        return operation.template().display();
    }

    private static <E extends Enum<E>> void addUnlessDefault(
            CodeBlock.Builder code, String method, String type, E value, E byDefault) {
        if (value != byDefault) {
            code.add("\n.$L($T.$L)", method, IDEMPOTENT.nestedClass(type), value.name());
        }
    }

    private static CodeBlock strings(List<String> values) {
        return values.stream().map(v -> CodeBlock.of("$S", v)).collect(CodeBlock.joining(", "));
    }
}
