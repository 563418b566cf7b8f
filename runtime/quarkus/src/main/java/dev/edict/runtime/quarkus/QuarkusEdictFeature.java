package dev.edict.runtime.quarkus;

import dev.edict.runtime.rest.EdictConfig;
import dev.edict.runtime.rest.EdictFeature;
import dev.edict.runtime.rest.EdictRuntime;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Registers Edict in a Quarkus application. Quarkus puts an application together before its data sources and its
 * configuration are there, so that the bean {@link EdictConfig} is asked for when the application starts.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Singleton
public class QuarkusEdictFeature implements Feature {

    private final Instance<EdictConfig> config;
    private final KeptProviders kept;

    /** For CDI. */
    @Inject
    public QuarkusEdictFeature(Instance<EdictConfig> config, KeptProviders kept) {
        this.config = config;
        this.kept = kept;
    }

    @Override
    public boolean configure(FeatureContext context) {
        EdictConfig.Source source = this::config;
        context.property(EdictRuntime.LATE_CONFIG, source);
        new EdictFeature().configure(new CompletedContext(context, kept));
        kept.serve(EdictRuntime.of(context.getConfiguration()));
        return true;
    }

    private EdictConfig config() {
        return config.isUnsatisfied()
                ? EdictConfig.Source.ofClassPath(Thread.currentThread().getContextClassLoader())
                : config.get();
    }
}
