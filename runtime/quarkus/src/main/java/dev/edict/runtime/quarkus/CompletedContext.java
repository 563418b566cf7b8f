package dev.edict.runtime.quarkus;

import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.WriterInterceptor;
import java.util.Map;

/**
 * The context that Quarkus REST gives a feature, completed to what Jakarta REST says a context is: what Quarkus REST takes goes to it, what
 * it would pass over in silence is kept, and what has no place is refused.
 */
final class CompletedContext implements FeatureContext {

    private final FeatureContext quarkus;
    private final KeptProviders kept;

    CompletedContext(FeatureContext quarkus, KeptProviders kept) {
        this.quarkus = quarkus;
        this.kept = kept;
    }

    @Override
    public Configuration getConfiguration() {
        return new CompletedConfiguration(quarkus.getConfiguration(), kept);
    }

    @Override
    public FeatureContext property(String name, Object value) {
        quarkus.property(name, value);
        return this;
    }

    @Override
    public FeatureContext register(Object component) {
        if (component instanceof Feature feature) {
            feature.configure(this);
        } else if (component instanceof ExceptionMapper<?> mapper) {
            if (!OwnMappers.have(mapper)) {
                quarkus.register(mapper);
            }
        } else if (isTaken(component)) {
            quarkus.register(component);
        } else if (!kept.keep(component)) {
            throw new IllegalStateException("Quarkus REST would pass over " + component);
        }
        return this;
    }

    private static boolean isTaken(Object component) {
        return component instanceof ContainerRequestFilter
                || component instanceof ContainerResponseFilter
                || component instanceof ReaderInterceptor
                || component instanceof WriterInterceptor;
    }

    @Override
    public FeatureContext register(Object component, int priority) {
        throw unsupported();
    }

    @Override
    public FeatureContext register(Object component, Class<?>... contracts) {
        throw unsupported();
    }

    @Override
    public FeatureContext register(Object component, Map<Class<?>, Integer> contracts) {
        throw unsupported();
    }

    @Override
    public FeatureContext register(Class<?> component) {
        throw unsupported();
    }

    @Override
    public FeatureContext register(Class<?> component, int priority) {
        throw unsupported();
    }

    @Override
    public FeatureContext register(Class<?> component, Class<?>... contracts) {
        throw unsupported();
    }

    @Override
    public FeatureContext register(Class<?> component, Map<Class<?>, Integer> contracts) {
        throw unsupported();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("Edict registers instances, without contracts or priorities");
    }
}
