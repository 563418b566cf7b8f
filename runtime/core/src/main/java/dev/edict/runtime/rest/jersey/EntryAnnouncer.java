package dev.edict.runtime.rest.jersey;

import dev.edict.runtime.rest.EntryAnnouncements;
import dev.edict.runtime.rest.Protection;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.core.Configuration;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.jspecify.annotations.Nullable;

/**
 * Says when a protected resource method is entered, after its parameters were read and validated: the one moment that
 * Jakarta REST has no hook for. Before it nothing can have happened; after it everything can, unless the method says
 * otherwise.
 */
public final class EntryAnnouncer implements ResourceMethodInvocationHandlerProvider {

    private final Provider<ContainerRequest> request;
    private final Configuration configuration;

    /** For Jersey. */
    @Inject
    public EntryAnnouncer(Provider<ContainerRequest> request, Configuration configuration) {
        this.request = request;
        this.configuration = configuration;
    }

    /** Jersey takes the first handler it is given: it asks no further, so that the entry is announced here or not at all. */
    @Override
    public InvocationHandler create(Invocable invocable) {
        if (configuration.getProperty(EntryAnnouncements.PROPERTY) instanceof EntryAnnouncements announcements) {
            announcements.add(invocable.getHandlingMethod());
        }
        return this::invoke;
    }

    private @Nullable Object invoke(Object resource, Method method, Object[] arguments) throws Throwable {
        if (!(request.get().getProperty(Protection.PROPERTY) instanceof Protection protection)) {
            return method.invoke(resource, arguments);
        }
        Object result = entered(protection, resource, method, arguments);
        if (!(result instanceof CompletionStage<?> stage)) {
            return result;
        }
        asOfTheMethod(protection::refuseLaterAnswer);
        return listening(stage, protection);
    }

    /** Jersey asks mappers of what a method throws, and of nothing else. */
    private static void asOfTheMethod(Runnable check) throws InvocationTargetException {
        try {
            check.run();
        } catch (IllegalStateException e) {
            throw new InvocationTargetException(e);
        }
    }

    /** What the method throws comes wrapped: a call that fails of itself, as that of a method of a class that is not public, was none. */
    private static @Nullable Object entered(Protection protection, Object resource, Method method, Object[] arguments)
            throws Throwable {
        asOfTheMethod(protection::enter);
        try {
            return method.invoke(resource, arguments);
        } catch (InvocationTargetException e) {
            protection.fail(Objects.requireNonNullElse(e.getCause(), e));
            throw e;
        } catch (IllegalAccessException | IllegalArgumentException e) {
            protection.turnBack();
            throw e;
        }
    }

    /** Passes the failure itself on, as the method gave it: a stage of ours would wrap it, and no mapper would know it. */
    private static <T> CompletionStage<T> listening(CompletionStage<T> stage, Protection protection) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        stage.whenComplete((result, failure) -> {
            if (failure == null) {
                answer.complete(result);
            } else {
                Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
                protection.fail(cause);
                answer.completeExceptionally(cause);
            }
        });
        return answer;
    }
}
