package dev.edict.runtime.rest;

import dev.edict.runtime.rest.error.ErrorFeature;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes true at run time what the compiler has checked: finds the generated bindings, registers them with the providers
 * they need, and stops the start where a promise would not be kept. Jersey, RESTEasy and CXF find it by themselves, Quarkus
 * with edict-runtime-quarkus. An application may register it, too: it protects once.
 */
public final class EdictFeature implements Feature {

    private static final Logger LOG = System.getLogger(EdictFeature.class.getName());

    @Context
    private @Nullable Application application;

    /** For the Jakarta REST runtime. */
    public EdictFeature() {}

    @Override
    public boolean configure(FeatureContext context) {
        Configuration configuration = context.getConfiguration();
        if (isIn(configuration)) {
            return false;
        }
        List<ResourceBinding> bindings = BindingIndex.load(classLoader());
        DeclaredService service = DeclaredService.of(application(configuration), classLoader());
        boolean startsLater = configuration.getProperty(EdictRuntime.LATE_CONFIG) != null;
        EdictRuntime runtime =
                new EdictRuntime(source(configuration), bindings, service.errorBase(), DeployedClasses.known());
        if (!startsLater) {
            runtime.start();
        }
        context.property(EdictRuntime.PROPERTY, runtime);
        context.register(new CursorCodecs(runtime));
        context.register(new ErrorFeature(service.externalErrors(), service.errorBase()));
        if (!service.externalErrors()) {
            context.register(RequiredBodies.load(classLoader(), runtime));
        }
        context.register(runtime.leftover());
        context.register(new Leftover.BeforeMatching(runtime.leftover()));
        context.register(new FirstAnswer(runtime));
        context.register(new PageLinkFilter());
        context.register(new DeprecationFeature(runtime));
        bind(runtime, context);
        LocatedOperations.registerOnCxf(context, runtime);
        if (!startsLater) {
            context.register(new FirstRequest(runtime));
            LOG.log(
                    Level.INFO,
                    "Edict: generated bindings of {0} protected operations found, store {1}",
                    runtime.bound(),
                    runtime.engine().capabilities().name());
        }
        return true;
    }

    /**
     * Protects what is served by a runtime that shows features less than it knows.
     *
     * @param application what is served, or null if there is none
     * @param elsewhere the {@link EdictConfig} that the runtime was given for an application without one; null or anything
     *     else is none
     * @return whether it is protected by this call
     */
    public static boolean configure(
            FeatureContext context, @Nullable Application application, @Nullable Object elsewhere) {
        if (application != null) {
            context.property(EdictRuntime.APPLICATION, application);
        }
        if (elsewhere instanceof EdictConfig config
                && context.getConfiguration().getProperty(EdictConfig.PROPERTY) == null) {
            context.property(EdictConfig.PROPERTY, config);
        }
        return new EdictFeature().configure(context);
    }

    /**
     * Whether an application is protected already. CXF shows a feature nothing of what another one has set, but it shows
     * filters.
     */
    public static boolean isIn(Configuration configuration) {
        return configuration.getProperty(EdictRuntime.PROPERTY) != null
                || configuration.isRegistered(Leftover.BeforeMatching.class);
    }

    private static void bind(EdictRuntime runtime, FeatureContext context) {
        for (ResourceBinding binding : runtime.bindings()) {
            binding.attach(runtime);
            context.register(binding);
        }
        UnboundGuard guard = new UnboundGuard(runtime);
        context.register(guard);
        if (!context.getConfiguration().isRegistered(guard)) {
            throw new IllegalStateException(
                    "This Jakarta REST runtime passes over what a feature registers, as Quarkus REST"
                            + " does: nothing would be protected, and nobody would notice. On Quarkus leave this feature out and take"
                            + " edict-runtime-quarkus.");
        }
    }

    /** A runtime that wraps the application says what is inside. */
    private @Nullable Application application(Configuration configuration) {
        return configuration.getProperty(EdictRuntime.APPLICATION) instanceof Application wrapped
                ? wrapped
                : application;
    }

    private static EdictConfig.Source source(Configuration configuration) {
        Object given = configuration.getProperty(EdictConfig.PROPERTY);
        if (given instanceof EdictConfig config) {
            return () -> config;
        }
        if (given != null) {
            throw new IllegalStateException(
                    "The property " + EdictConfig.PROPERTY + " must be an EdictConfig of this application's class path"
                            + " (EdictConfig.builder()….build()), not a "
                            + given.getClass().getName() + " of "
                            + given.getClass().getClassLoader());
        }
        return configuration.getProperty(EdictRuntime.LATE_CONFIG) instanceof EdictConfig.Source late
                ? late
                : () -> EdictConfig.Source.ofClassPath(classLoader());
    }

    /** The application's, which knows its bindings; a runtime in a container is loaded by another one. */
    private static ClassLoader classLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? EdictFeature.class.getClassLoader() : context;
    }
}
