package dev.edict.runtime.rest;

import dev.edict.annotations.ApiResource;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses a request without a body where the document says that one is required: an empty body and a JSON {@code null}
 * reach a handler as null (Jakarta REST 3.1, section 4.2.4), and {@code @Valid} finds nothing wrong with it.
 *
 * <p>What is required is noted by the compiler, so that both agree: not read from annotations, for the {@code
 * @Nullable} of many libraries is gone at run time. It notes methods of {@link ApiResource} classes only; those of all
 * others may expect null.
 */
final class RequiredBodies implements DynamicFeature {

    /** A resource class a line, then its methods that need a body. */
    static final String NOTE = "META-INF/edict/required-bodies";

    private final Map<String, Set<String>> methods;
    private final EdictRuntime runtime;
    private final RequiredBodyInterceptor interceptor = new RequiredBodyInterceptor();

    private RequiredBodies(Map<String, Set<String>> methods, EdictRuntime runtime) {
        this.methods = methods;
        this.runtime = runtime;
    }

    static RequiredBodies load(ClassLoader loader, EdictRuntime runtime) {
        Map<String, Set<String>> methods = new HashMap<>();
        for (String line : CompilerNotes.lines(loader, NOTE)) {
            List<String> words = List.of(line.split(" "));
            methods.computeIfAbsent(words.get(0), resource -> new HashSet<>()).addAll(words.subList(1, words.size()));
        }
        return new RequiredBodies(methods, runtime);
    }

    @Override
    public void configure(ResourceInfo info, FeatureContext context) {
        if (info.getResourceMethod().getParameterCount() > 0
                && runtime.executed(info).stream().anyMatch(this::needsBody)) {
            context.register(interceptor);
        }
    }

    private boolean needsBody(ResourceInfo info) {
        return MethodName.of(info).anyMatch(of(info.getResourceClass())::contains);
    }

    /** A proxy extends the class that the compiler has seen. */
    private Set<String> of(Class<?> resource) {
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            Set<String> noted = methods.get(type.getName());
            if (noted != null) {
                return noted;
            }
        }
        return Set.of();
    }
}
