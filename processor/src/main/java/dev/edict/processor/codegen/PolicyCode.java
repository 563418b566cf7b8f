package dev.edict.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.edict.processor.model.Access;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Operation.Webhook;
import dev.edict.processor.model.Repeat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A policy as the expression that makes it: the retention always, everything else where it is not the default. */
final class PolicyCode {
    private static final ClassName IDEMPOTENT = ClassName.get("dev.edict.annotations", "Idempotent");

    private PolicyCode() {}

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
        code.add("\n.ttl($T.parse($S))", Duration.class, policy.ttl());
        addUnlessDefault(code, "scope", "Scope", policy.scope(), Repeat.Scope.PRINCIPAL);
        if (!policy.fingerprint().isEmpty()) {
            code.add("\n.fingerprint($L)", strings(policy.fingerprint()));
        }
        addUnlessDefault(code, "onServerError", "OnServerError", policy.onServerError(), Repeat.OnServerError.AUTO);
        addUnlessDefault(code, "recovery", "Recovery", policy.recovery(), Repeat.Recovery.QUARANTINE);
        addUnlessDefault(code, "replay", "Replay", policy.replay(), Repeat.Replay.FULL);
        if (operation.access().decision() == Access.Decision.RESTRICTED
                && !operation.access().roles().isEmpty()) {
            code.add("\n.roles($L)", strings(operation.access().roles()));
        }
        return code.add("\n.build()$<$<").build();
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
