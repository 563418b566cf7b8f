package dev.edict.runtime.rest;

import dev.edict.annotations.Idempotent;
import dev.edict.annotations.NotIdempotent;
import dev.edict.annotations.SafePost;
import dev.edict.annotations.WebhookReceiver;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a resource method promises about repeats, and only a generated binding can keep.
 *
 * @param annotation that says it, as it is written
 * @param transactional whether it says so with {@code mode = TRANSACTIONAL}
 */
record Promise(String annotation, boolean transactional) {

    /** What the nearest declaration that says what a repeat does promises; null if it is nothing. */
    static @Nullable Promise of(ResourceInfo info) {
        for (Method declaration : MethodDeclarations.of(info.getResourceClass(), info.getResourceMethod())) {
            Annotation[] annotations = declaration.getAnnotations();
            if (Arrays.stream(annotations).anyMatch(Promise::decides)) {
                return of(annotations);
            }
        }
        return null;
    }

    private static boolean decides(Annotation annotation) {
        return annotation instanceof WebhookReceiver
                || annotation instanceof NotIdempotent
                || annotation instanceof SafePost
                || idempotent(annotation) != null;
    }

    private static @Nullable Promise of(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            Idempotent idempotent = idempotent(annotation);
            if (idempotent != null && idempotent.by() == Idempotent.By.KEY) {
                return new Promise(
                        "@" + annotation.annotationType().getSimpleName(),
                        idempotent.mode() == Idempotent.Mode.TRANSACTIONAL);
            }
            if (annotation instanceof WebhookReceiver) {
                return new Promise("@WebhookReceiver", false);
            }
        }
        return null;
    }

    /** Itself, or on the type of one of the service's own. */
    private static @Nullable Idempotent idempotent(Annotation annotation) {
        return annotation instanceof Idempotent direct
                ? direct
                : annotation.annotationType().getAnnotation(Idempotent.class);
    }
}
