package dev.edict.runtime.rest;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.paging.CursorQuery;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stops the start of an application whose annotations nothing makes true. A promise that is silently not kept is worse
 * than none.
 */
final class UnboundGuard implements DynamicFeature {

    private final EdictRuntime runtime;

    UnboundGuard(EdictRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public void configure(ResourceInfo info, FeatureContext context) {
        try {
            check(info);
        } catch (IllegalStateException e) {
            if (!isThereToBeInherited(info.getResourceClass())) {
                throw e;
            }
            context.register(new Refusal(e), Protection.PRIORITY);
        }
    }

    /**
     * Quarkus asks about types that a locator could lead to, where one can lead to anything about every class with operations, and about all
     * that have no path: what classes inherit is bound to these. Should a request get there all the same, it is refused.
     */
    private static boolean isThereToBeInherited(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers()) && !type.isAnnotationPresent(Path.class)
                || TestedRuntime.isQuarkus() && !hasPath(type);
    }

    private static boolean hasPath(@Nullable Class<?> type) {
        return type != null
                && (type.isAnnotationPresent(Path.class)
                        || hasPath(type.getSuperclass())
                        || Arrays.stream(type.getInterfaces()).anyMatch(UnboundGuard::hasPath));
    }

    private record Refusal(IllegalStateException why) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            throw new IllegalStateException(why.getMessage(), why);
        }
    }

    /** Fails for a resource method that promises what nothing keeps. */
    void check(ResourceInfo info) {
        runtime.executed(info).forEach(this::checkPromise);
        Method method = info.getResourceMethod();
        String name = name(info);
        Optional<Policy> policy = runtime.protection(info);
        if (policy.isPresent() && policy.get().isTransactional()) {
            for (ResourceInfo executed : runtime.executed(info)) {
                runtime.check(() -> TransactionalMode.check(
                        executed.getResourceClass(), executed.getResourceMethod(), runtime.engine()));
            }
        }
        if (policy.isPresent() && policy.get().scope() == Idempotent.Scope.TENANT) {
            runtime.check(() -> checkTenants(name));
        }
        if (Arrays.stream(method.getParameterTypes()).anyMatch(CursorQuery.class::isAssignableFrom)) {
            runtime.check(() -> checkCursorKeys(name));
        }
    }

    private void checkPromise(ResourceInfo info) {
        Promise promise = Promise.of(info);
        if (promise == null) {
            return;
        }
        Policy policy = runtime.nearest(info)
                .flatMap(OperationBinding::policy)
                .orElseThrow(() -> new IllegalStateException(
                        name(info) + " carries " + promise.annotation() + ", but no generated binding protects it: a"
                                + " repeated request would execute twice. Compile the class with edict-processor on the annotation"
                                + " processor path, and see that " + BindingIndex.RESOURCE + " is in the jar."));
        if (promise.transactional() != policy.isTransactional()) {
            throw new IllegalStateException(name(info) + " carries " + promise.annotation() + " with mode = "
                    + (promise.transactional() ? Idempotent.Mode.TRANSACTIONAL : Idempotent.Mode.LEASED)
                    + ", but its generated binding says " + policy.mode() + ". Compile the class anew.");
        }
    }

    private static String name(ResourceInfo info) {
        return info.getResourceClass().getName() + "#"
                + info.getResourceMethod().getName();
    }

    private void checkCursorKeys(String name) {
        if (runtime.cursorCodec() == null) {
            throw new IllegalStateException(name + " is paged by cursor, but there is no key to sign cursors with: set"
                    + " EdictConfig.builder().cursorKeys(CursorKeys.signedBy(\"k1\", secret)).");
        }
    }

    private void checkTenants(String name) {
        if (runtime.config().scope() instanceof PrincipalName) {
            throw new IllegalStateException(
                    name + " is @Idempotent(scope = TENANT), and nothing says whose tenant a request"
                            + " is: each request with a key would be answered 500. Set EdictConfig.builder().scope(request -> new"
                            + " IdempotencyScope.Caller(tenant, principal)), or declare scope = PRINCIPAL.");
        }
    }
}
