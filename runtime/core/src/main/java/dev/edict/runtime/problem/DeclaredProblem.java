package dev.edict.runtime.problem;

import dev.edict.annotations.ApiError;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ApiError} on an exception class, or on one of its superclasses, says it becomes. */
public final class DeclaredProblem {

    private static final Pattern HUMPS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final String SUFFIX = "Exception";

    private DeclaredProblem() {}

    /**
     * The problem of an exception class; empty if it declares none, or several, of which none is its own.
     *
     * <p>The message is left out: it was written for a log.
     */
    public static Optional<Problem> of(Class<? extends Throwable> exception) {
        Class<?> declaring = declaring(exception);
        if (declaring == null) {
            return Optional.empty();
        }
        ApiError error = declaring.getAnnotation(ApiError.class);
        String name = declaring.getSimpleName();
        String type = error.type().isEmpty() ? kebab(name) : error.type();
        String title = error.title().isEmpty() ? words(name) : error.title();
        return Optional.of(Problem.of(error.status(), URI.create(type), title).build());
    }

    /** Whether the exception declares that nothing happened before it. */
    public static boolean isRetryable(Class<? extends Throwable> exception) {
        Class<?> declaring = declaring(exception);
        return declaring != null && declaring.getAnnotation(ApiError.class).retryable();
    }

    private static @Nullable Class<?> declaring(Class<?> exception) {
        for (Class<?> type = exception; type != null; type = type.getSuperclass()) {
            if (type.isAnnotationPresent(ApiError.class)) {
                return type;
            }
        }
        return null;
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
