package dev.edict.runtime.rest.error;

import dev.edict.annotations.ApiResource;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Refuses a request without a body where the document says that one is required: an empty body and a JSON {@code null}
 * reach a handler as null (Jakarta REST 3.1, section 4.2.4), and {@code @Valid} finds nothing wrong with it.
 *
 * <p>What is required is read from the compiler's notes for the document, so that both agree: not from annotations,
 * for the {@code @Nullable} of many libraries is gone at run time. Only {@link ApiResource} classes have such notes that
 * count; of all others a handler may expect null.
 */
final class RequiredBodies implements DynamicFeature {

    private final Map<Class<?>, Set<String>> noted = new ConcurrentHashMap<>();
    private final RequiredBodyInterceptor interceptor = new RequiredBodyInterceptor();

    @Override
    public void configure(ResourceInfo info, FeatureContext context) {
        Method method = info.getResourceMethod();
        if (method.getParameterCount() > 0
                && noted.computeIfAbsent(info.getResourceClass(), RequiredBodies::of)
                        .contains(name(method))) {
            context.register(interceptor);
        }
    }

    /** A proxy extends the class that the compiler has seen. */
    private static Set<String> of(Class<?> resource) {
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            String file = BodyNotes.file(type.getName());
            try (InputStream notes = type.getResourceAsStream("/" + file)) {
                if (notes != null) {
                    return BodyNotes.required(notes, file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return Set.of();
    }

    private static String name(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }
}
