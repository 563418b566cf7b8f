package dev.edict.runtime.rest.jersey;

import dev.edict.runtime.rest.EdictRuntime;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;

/** Says at start-up what is protected, and stops the heartbeat when the application ends. */
public final class StartUp implements ApplicationEventListener {

    private static final Logger LOG = System.getLogger(StartUp.class.getName());

    @Context
    private @Nullable Configuration configuration;

    /** For Jersey. */
    public StartUp() {}

    @Override
    public void onEvent(ApplicationEvent event) {
        if (configuration == null) {
            return;
        }
        EdictRuntime runtime = EdictRuntime.of(configuration);
        if (event.getType() == ApplicationEvent.Type.INITIALIZATION_FINISHED) {
            LOG.log(Level.INFO, runtime.summary());
            runtime.inactive()
                    .forEach(operation -> LOG.log(Level.WARNING, "Not served by this application: {0}", operation));
        } else if (event.getType() == ApplicationEvent.Type.DESTROY_FINISHED) {
            runtime.engine().close();
        }
    }

    @Override
    public @Nullable RequestEventListener onRequest(RequestEvent event) {
        return null;
    }
}
