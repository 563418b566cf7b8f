package dev.edict.processor.rule.retry;

import dev.edict.processor.model.AnnotationUse;
import dev.edict.processor.model.Operation;
import dev.edict.processor.model.Repeat;
import dev.edict.processor.model.Reply;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Severity;
import java.util.Set;

/** What {@code mode = TRANSACTIONAL} needs: a transaction has no lease, and belongs to the thread of its request. */
final class TransactionContract {
    private static final String RECOVERY = "recovery";

    private static final Set<String> LATER = Set.of(
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.CompletableFuture",
            "io.smallrye.mutiny.Uni",
            "io.reactivex.rxjava3.core.Single",
            "reactor.core.publisher.Mono");

    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";

    /** Kinds of it that begin none. */
    private static final Set<String> WITHOUT = Set.of("SUPPORTS", "NOT_SUPPORTED", "NEVER");

    /** Has Jersey call the method in a thread of its own. */
    private static final String MANAGED_ASYNC = "org.glassfish.jersey.server.ManagedAsync";

    private TransactionContract() {}

    static void check(Operation operation, Repeat.Policy policy, AnnotationUse use, Findings findings) {
        if (policy.mode() != Repeat.Mode.TRANSACTIONAL) {
            return;
        }
        if (use.values().containsKey(RECOVERY)) {
            findings.add(
                    operation,
                    use.place(RECOVERY),
                    operation.display()
                            + ": recovery speaks of a lease that ran out, and a transaction has none: when its"
                            + " process dies, the database undoes it, and the key is free. Remove recovery, or declare"
                            + " mode = LEASED.");
        }
        if (answersLater(operation)) {
            findings.add(
                    operation,
                    use.place("mode"),
                    operation.display()
                            + " answers from another thread, and its transaction belongs to the thread of the"
                            + " request: the application would not start. Answer from the method itself, or declare"
                            + " mode = LEASED.");
        }
        if (hasAnother(operation)) {
            findings.add(
                    operation,
                    use.place("mode"),
                    Severity.WARN,
                    operation.display()
                            + " has two transactions: that of @Transactional commits when the method returns, before"
                            + " its answer is recorded, so that after a crash in between a repeat acts again. Remove"
                            + " @Transactional and have all effects go through JdbcStore.dataSource(), or declare"
                            + " mode = LEASED.");
        }
    }

    /** Of the method, else of its class. */
    private static boolean hasAnother(Operation operation) {
        return operation
                .annotations()
                .find(TRANSACTIONAL)
                .or(() -> operation.typeAnnotations().find(TRANSACTIONAL))
                .filter(use -> !WITHOUT.contains(use.constant("value").orElse("")))
                .isPresent();
    }

    private static boolean answersLater(Operation operation) {
        Reply reply = operation.reply();
        return operation.annotations().has(MANAGED_ASYNC)
                || reply.kind() == Reply.Kind.DEFERRED
                || reply.wrappers().stream().anyMatch(LATER::contains);
    }
}
