package dev.edict.processor.rule.retry;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Annotations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Quarkus;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import java.util.Set;

/**
 * A key is claimed by who waits for a store, which Quarkus REST does not let its event loop do. A warning, for an annotation of the
 * application class may decide otherwise for all methods.
 */
public final class IdempotencyEventLoop implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "idempotency-event-loop", Kind.CONTRADICTION, Theme.RETRY, Severity.WARN)
            .everyPathClass()
            .summary("On Quarkus REST, what is protected by a key does not run on the event loop.")
            .source("Quarkus, \"Writing REST Services with Quarkus REST\", Request or response filters")
            .build();

    private static final Set<String> LATER = Set.of(
            "java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture", "io.smallrye.mutiny.Uni");

    /** Each takes the method off the event loop. */
    private static final Set<String> ELSEWHERE = Set.of(
            "io.smallrye.common.annotation.Blocking",
            "io.smallrye.common.annotation.RunOnVirtualThread",
            "jakarta.transaction.Transactional");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Operation operation : api.operations()) {
            if (isProtected(operation.repeat())
                    && !operation.reply().wrappers().isEmpty()
                    && LATER.contains(operation.reply().wrappers().get(0))
                    && Quarkus.serves(api.types())
                    && !isElsewhere(operation.annotations())
                    && !isElsewhere(operation.typeAnnotations())
                    && !isElsewhere(api.service().annotations())) {
                findings.add(
                        operation,
                        operation.where(),
                        operation.display()
                                + " is protected by a key, and Quarkus REST runs it on the event loop, which must not"
                                + " wait for a store of keys: the application would not start. Put @Blocking or"
                                + " @RunOnVirtualThread on the method; its answer may still come later.");
            }
        }
    }

    private static boolean isProtected(Repeat repeat) {
        return switch (repeat.decision()) {
            case WEBHOOK -> true;
            case IDEMPOTENT ->
                repeat.policy().filter(policy -> policy.by() == Repeat.By.KEY).isPresent();
            default -> false;
        };
    }

    private static boolean isElsewhere(Annotations annotations) {
        for (AnnotationUse use : annotations) {
            if (ELSEWHERE.contains(use.type())) {
                return true;
            }
        }
        return false;
    }
}
