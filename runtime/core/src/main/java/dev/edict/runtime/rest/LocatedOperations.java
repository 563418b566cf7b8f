package dev.edict.runtime.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Protects operations that a runtime comes to know by a request, behind a locator of a sub-resource, and binds nothing to: what a dynamic
 * feature would have bound is found then, by filters of the whole application in its place. One that promises what nothing keeps fails.
 */
public final class LocatedOperations {

    /** By its name, for it cannot be loaded without CXF. */
    private static final String UNBOUND_ON_CXF = "dev.edict.runtime.rest.cxf.UnboundOperation";

    private record Key(Class<?> resource, Method method) {}

    /**
     * What is bound to an operation.
     *
     * @param claim protects it, if it is protected
     * @param success gives its success another status, if it has one
     */
    private record Bound(
            @Nullable IdempotencyFilter claim, @Nullable SuccessStatusFilter success) {}

    private final EdictRuntime runtime;
    private final Supplier<@Nullable ResourceInfo> unbound;
    private final Map<Key, Bound> known = new ConcurrentHashMap<>();

    private LocatedOperations(EdictRuntime runtime, Supplier<@Nullable ResourceInfo> unbound) {
        this.runtime = runtime;
        this.unbound = unbound;
    }

    /**
     * For the runtime of an application, once.
     *
     * @param runtime of the application
     * @param unbound the resource method of the request that this thread answers; null if it has none, or if dynamic features were asked
     *     about it
     */
    public static void register(
            FeatureContext context, EdictRuntime runtime, Supplier<@Nullable ResourceInfo> unbound) {
        if (runtime.beginsToLocate()) {
            LocatedOperations operations = new LocatedOperations(runtime, unbound);
            context.register(new Claim(operations));
            context.register(new Passed(operations, new LastFilter(runtime)));
            context.register(new Success(operations));
            context.register(new Answered(operations, new LastAnswer(runtime)));
        }
    }

    /** For an application that CXF serves; for others it does nothing. */
    @SuppressWarnings("unchecked")
    static void registerOnCxf(FeatureContext context, EdictRuntime runtime) {
        if (TestedRuntime.isCxf()) {
            try {
                register(context, runtime, (Supplier<@Nullable ResourceInfo>)
                        Class.forName(UNBOUND_ON_CXF).getConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the classes of edict-runtime are not complete", e);
            }
        }
    }

    private <T> @Nullable T current(Function<Bound, @Nullable T> part) {
        ResourceInfo info = unbound.get();
        return info == null
                ? null
                : part.apply(known.computeIfAbsent(
                        new Key(info.getResourceClass(), info.getResourceMethod()), first -> bind(info)));
    }

    private Bound bind(ResourceInfo info) {
        new UnboundGuard(runtime).check(info);
        return runtime.operation(info)
                .map(operation -> new Bound(
                        operation
                                .policy()
                                .map(policy -> new IdempotencyFilter(policy, runtime, info.getResourceMethod(), false))
                                .orElse(null),
                        operation.success()))
                .orElseGet(() -> new Bound(null, null));
    }

    @Priority(Protection.PRIORITY)
    private record Claim(LocatedOperations operations)
            implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

        @Override
        public void filter(ContainerRequestContext request) {
            IdempotencyFilter claim = operations.current(Bound::claim);
            if (claim != null) {
                claim.filter(request);
            }
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            IdempotencyFilter claim = operations.current(Bound::claim);
            if (claim != null) {
                claim.filter(request, response);
            }
        }

        @Override
        public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
            IdempotencyFilter claim = operations.current(Bound::claim);
            if (claim == null) {
                context.proceed();
            } else {
                claim.aroundWriteTo(context);
            }
        }
    }

    @Priority(LastFilter.PRIORITY)
    private record Passed(LocatedOperations operations, LastFilter last) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            if (operations.current(Bound::claim) != null) {
                last.filter(request);
            }
        }
    }

    @Priority(SuccessStatusFilter.PRIORITY)
    private record Success(LocatedOperations operations) implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            SuccessStatusFilter success = operations.current(Bound::success);
            if (success != null) {
                success.filter(request, response);
            }
        }
    }

    @Priority(Integer.MIN_VALUE)
    private record Answered(LocatedOperations operations, LastAnswer last) implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (operations.current(Bound::claim) != null) {
                last.filter(request, response);
            }
        }
    }
}
