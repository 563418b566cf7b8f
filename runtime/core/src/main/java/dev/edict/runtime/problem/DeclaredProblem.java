package dev.edict.runtime.problem;

import dev.edict.annotations.ApiError;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ApiError} on an exception class says it becomes. The message of the exception is left out: it was written
 * for a log.
 *
 * @param problem what clients see
 * @param retryable whether nothing happened before it
 * @param extensions the type of what the exception adds to the problem; null for nothing
 */
public record DeclaredProblem(
        Problem problem, boolean retryable, @Nullable Class<?> extensions) {

    private static final Pattern HUMPS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final String SUFFIX = "Exception";

    /**
     * The problems of an exception class, in the order in which they are written: those of the class itself, else of the
     * nearest superclass or then interface that has any, as the document reads them.
     */
    public static List<DeclaredProblem> of(Class<? extends Throwable> exception) {
        for (Class<?> type : hierarchy(exception)) {
            ApiError[] errors = type.getDeclaredAnnotationsByType(ApiError.class);
            if (errors.length > 0) {
                return Arrays.stream(errors)
                        .map(error -> declared(error, type.getSimpleName()))
                        .toList();
            }
        }
        return List.of();
    }

    private static DeclaredProblem declared(ApiError error, String className) {
        String type = error.type().isEmpty() ? kebab(className) : error.type();
        String title = error.title().isEmpty() ? words(className) : error.title();
        return new DeclaredProblem(
                Problem.of(error.status(), ProblemType.of(type), title).build(),
                error.retryable(),
                error.extensions() == void.class ? null : error.extensions());
    }

    /** What an occurrence adds to the problem: an object whose members become the problem's; null for nothing. */
    public @Nullable Object extensionsOf(Throwable occurrence) {
        if (extensions == null) {
            return null;
        }
        for (Method method : occurrence.getClass().getMethods()) {
            if (method.getParameterCount() == 0 && method.getReturnType() == extensions && method.trySetAccessible()) {
                return invoke(method, occurrence);
            }
        }
        throw new IllegalStateException(
                occurrence.getClass().getName() + " has no public method without parameters that returns "
                        + extensions.getName() + ", which @ApiError says it has");
    }

    private static @Nullable Object invoke(Method method, Throwable occurrence) {
        try {
            return method.invoke(occurrence);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Superclasses first, then interfaces. */
    private static Set<Class<?>> hierarchy(Class<?> exception) {
        Set<Class<?>> types = new LinkedHashSet<>();
        Deque<Class<?>> below = new ArrayDeque<>();
        for (Class<?> type = exception; type != null; type = type.getSuperclass()) {
            types.add(type);
            below.add(type);
        }
        while (!below.isEmpty()) {
            for (Class<?> parent : below.remove().getInterfaces()) {
                if (types.add(parent)) {
                    below.add(parent);
                }
            }
        }
        return types;
    }

    /** {@code OutOfStockException} becomes {@code out-of-stock}. */
    static String kebab(String className) {
        return HUMPS.matcher(withoutSuffix(className)).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** {@code OutOfStockException} becomes {@code Out of stock}. */
    private static String words(String className) {
        String words = HUMPS.matcher(withoutSuffix(className)).replaceAll(" ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String withoutSuffix(String className) {
        return className.endsWith(SUFFIX) && className.length() > SUFFIX.length()
                ? className.substring(0, className.length() - SUFFIX.length())
                : className;
    }
}
