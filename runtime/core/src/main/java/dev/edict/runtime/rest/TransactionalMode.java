package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.IdempotencyEngine;
import jakarta.ws.rs.container.Suspended;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.CompletionStage;

/** What an operation with {@code mode = TRANSACTIONAL} needs; without it the start stops. */
final class TransactionalMode {

    /** Has Jersey call the method in a thread of its own, and the thread of the request go on to others. */
    private static final String MANAGED_ASYNC = "org.glassfish.jersey.server.ManagedAsync";

    private TransactionalMode() {}

    static void check(Class<?> resource, Method method, IdempotencyEngine engine) {
        String name = resource.getName() + "#" + method.getName();
        if (!engine.isTransactional()) {
            throw new IllegalStateException(name + " is @Idempotent(mode = TRANSACTIONAL), and the store "
                    + engine.capabilities().name() + " cannot commit records together with effects: a crash"
                    + " between the two would break the promise. Take JdbcStore on the database of the effects, or declare"
                    + " mode = LEASED.");
        }
        if (MethodDeclarations.of(resource, method).stream().anyMatch(TransactionalMode::answersLater)) {
            throw new IllegalStateException(
                    name + " is @Idempotent(mode = TRANSACTIONAL) and answers from another thread:"
                            + " its transaction belongs to the thread of the request, which would serve other requests meanwhile."
                            + " Answer from the method itself, or declare mode = LEASED.");
        }
    }

    private static boolean answersLater(Method method) {
        return CompletionStage.class.isAssignableFrom(method.getReturnType())
                || Arrays.stream(method.getAnnotations())
                        .anyMatch(each -> each.annotationType().getName().equals(MANAGED_ASYNC))
                || Arrays.stream(method.getParameterAnnotations())
                        .flatMap(Arrays::stream)
                        .anyMatch(Suspended.class::isInstance);
    }
}
