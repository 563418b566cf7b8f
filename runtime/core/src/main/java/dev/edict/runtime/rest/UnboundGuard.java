package dev.edict.runtime.rest;

import dev.edict.annotations.Idempotent;
import dev.edict.annotations.WebhookReceiver;
import dev.edict.runtime.paging.CursorQuery;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stops the start of an application whose annotations nothing makes true. A promise that is silently not kept is worse
 * than none.
 */
final class UnboundGuard implements DynamicFeature {

    private record Promise(String annotation, boolean transactional) {}

    private final EdictRuntime runtime;

    UnboundGuard(EdictRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public void configure(ResourceInfo info, FeatureContext context) {
        Method method = info.getResourceMethod();
        String name = info.getResourceClass().getName() + "#" + method.getName();
        Promise promise = promise(info.getResourceClass(), method);
        if (promise != null && runtime.bindings().stream().noneMatch(binding -> binding.protects(info))) {
            throw new IllegalStateException(
                    name + " carries " + promise.annotation() + ", but no generated binding protects it: a"
                            + " repeated request would execute twice. Compile the class with edict-processor on the annotation"
                            + " processor path, and see that " + BindingIndex.RESOURCE + " is in the jar.");
        }
        if (promise != null && promise.transactional()) {
            throw new IllegalStateException(name + " is @Idempotent(mode = TRANSACTIONAL), and the store "
                    + runtime.engine().capabilities().name() + " cannot commit records together with effects: a crash"
                    + " between the two would break the promise. Declare mode = LEASED.");
        }
        if (runtime.config().cursorKeys() == null
                && Arrays.stream(method.getParameterTypes()).anyMatch(CursorQuery.class::isAssignableFrom)) {
            throw new IllegalStateException(name + " is paged by cursor, but there is no key to sign cursors with: set"
                    + " EdictConfig.builder().cursorKeys(CursorKeys.signedBy(\"k1\", secret)).");
        }
    }

    private static @Nullable Promise promise(Class<?> resource, Method method) {
        for (Method declaration : declarations(resource, method)) {
            for (Annotation annotation : declaration.getAnnotations()) {
                Idempotent idempotent = annotation instanceof Idempotent direct
                        ? direct
                        : annotation.annotationType().getAnnotation(Idempotent.class);
                if (idempotent != null && idempotent.by() == Idempotent.By.KEY) {
                    return new Promise(
                            "@" + annotation.annotationType().getSimpleName(),
                            idempotent.mode() == Idempotent.Mode.TRANSACTIONAL);
                }
                if (annotation instanceof WebhookReceiver) {
                    return new Promise("@WebhookReceiver", false);
                }
            }
        }
        return null;
    }

    /** The method and those it overrides: Jakarta REST takes annotations from these (Jakarta REST 3.1, section 3.6). */
    private static List<Method> declarations(Class<?> resource, Method method) {
        List<Method> found = new ArrayList<>(List.of(method));
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            collect(type, method, found);
        }
        return found;
    }

    private static void collect(Class<?> type, Method method, List<Method> found) {
        Arrays.stream(type.getDeclaredMethods())
                .filter(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))
                .forEach(found::add);
        for (Class<?> parent : type.getInterfaces()) {
            collect(parent, method, found);
        }
    }
}
