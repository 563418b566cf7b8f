package dev.edict.runtime.quarkus;

import dev.edict.runtime.rest.EdictRuntime;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Edict registers and Quarkus REST would pass over: kept for the providers of this package, which Quarkus has in its index.
 * The application is put together by one thread, and serves thereafter.
 */
@Singleton
public class KeptProviders {

    private final List<Object> kept = new ArrayList<>();
    private @Nullable EdictRuntime runtime;

    /** For CDI. */
    public KeptProviders() {}

    /** Keeps a provider, if it is one that Quarkus REST takes from its index alone. */
    boolean keep(Object provider) {
        boolean takenFromTheIndex = provider instanceof DynamicFeature
                || provider instanceof MessageBodyWriter<?>
                || provider instanceof ContextResolver<?>;
        return takenFromTheIndex && kept.add(provider);
    }

    boolean has(Object provider) {
        return kept.contains(provider);
    }

    boolean has(Class<?> type) {
        return kept.stream().anyMatch(provider -> provider.getClass() == type);
    }

    /** All of a kind, in the order of their registration. */
    <T> List<T> all(Class<T> kind) {
        return kept.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    void serve(EdictRuntime served) {
        runtime = served;
    }

    /** That of the application; empty if Quarkus REST has not asked Edict's feature. */
    Optional<EdictRuntime> runtime() {
        return Optional.ofNullable(runtime);
    }
}
