package dev.edict.runtime.rest.jersey;

import dev.edict.runtime.rest.EdictFeature;
import dev.edict.runtime.rest.EdictRuntime;
import dev.edict.runtime.rest.EntryAnnouncements;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import org.glassfish.jersey.internal.inject.Binder;
import org.glassfish.jersey.internal.inject.Binding;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.jspecify.annotations.Nullable;

/**
 * Registers Edict in a Jersey application, with what Jersey offers beyond Jakarta REST. It comes before the features of the application, {@link
 * EdictFeature} among them where it is registered, which would not know the service by the wrapper that Jersey makes of it.
 */
@ConstrainedTo(RuntimeType.SERVER)
@Priority(1)
public final class JerseyEdictFeature implements Feature {

    private static final Logger LOG = System.getLogger(JerseyEdictFeature.class.getName());

    /** Where Jersey 4 and Jersey 3 keep the same class. */
    private static final List<String> BINDINGS =
            List.of("org.glassfish.jersey.innate.inject.Bindings", "org.glassfish.jersey.internal.inject.Bindings");

    /** Jersey 3 takes binders of its own abstract class alone, which Jersey 4 does not have. This one is of it, and not abstract. */
    private static final String BINDER_OF_JERSEY_3 = "org.glassfish.jersey.internal.inject.CompositeBinder";

    @Context
    private @Nullable Application application;

    /** For Jersey. */
    public JerseyEdictFeature() {}

    @Override
    public boolean configure(FeatureContext context) {
        context.property(EdictRuntime.APPLICATION, unwrapped(application));
        context.property(EntryAnnouncements.PROPERTY, new EntryAnnouncements());
        announceEntries(context);
        context.register(new StartUp());
        if (!context.getConfiguration().isRegistered(EdictFeature.class)) {
            context.register(EdictFeature.class);
        }
        return true;
    }

    /** {@code ResourceConfig.forApplication} hides the class that carries the annotations of the service. */
    private static @Nullable Application unwrapped(@Nullable Application application) {
        Application outer = application;
        while (outer instanceof ResourceConfig wrapper && wrapper.getApplication() != outer) {
            outer = wrapper.getApplication();
        }
        return outer;
    }

    private static void announceEntries(FeatureContext context) {
        for (String bindings : BINDINGS) {
            try {
                Object binding = Class.forName(bindings)
                        .getMethod("service", Class.class)
                        .invoke(null, EntryAnnouncer.class);
                context.register(binder(((Binding<?, ?>) binding)
                        .to((Class) ResourceMethodInvocationHandlerProvider.class)
                        .in(Singleton.class)));
                return;
            } catch (ReflectiveOperationException e) {
                LOG.log(Level.DEBUG, "Not this version of Jersey: " + bindings, e);
            }
        }
        LOG.log(
                Level.WARNING,
                "This version of Jersey does not say when a resource method is entered: a request that is refused"
                        + " before keeps its key, unless its body or its constraints were the reason");
    }

    /** A component, so that it is bound anew when the application is reloaded; features are not asked then. */
    private static Object binder(Binding<?, ?> announcer) throws ReflectiveOperationException {
        Class<?> ofJersey3;
        try {
            ofJersey3 = Class.forName(BINDER_OF_JERSEY_3);
        } catch (ClassNotFoundException e) {
            return new AnnouncerBinder(announcer);
        }
        Object binder = ofJersey3.getMethod("wrap", Binder[].class).invoke(null, (Object) new Binder[0]);
        ofJersey3.getMethod("bind", Binding.class).invoke(binder, announcer);
        return binder;
    }

    private record AnnouncerBinder(Binding<?, ?> announcer) implements Binder {

        @Override
        public Collection<Binding> getBindings() {
            return List.of(announcer);
        }
    }
}
