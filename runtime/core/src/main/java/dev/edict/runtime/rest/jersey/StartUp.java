package dev.edict.runtime.rest.jersey;

import dev.edict.runtime.rest.EdictRuntime;
import dev.edict.runtime.rest.Protection;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;

/**
 * Says at start-up what is protected, lets executions in flight end when the application does, and settles those whose
 * response went by the filters: a failure on the way must not leave a key in progress.
 */
final class StartUp implements ApplicationEventListener {

    @Context
    private @Nullable Configuration configuration;

    @Override
    public void onEvent(ApplicationEvent event) {
        if (configuration == null) {
            return;
        }
        EdictRuntime runtime = EdictRuntime.of(configuration);
        switch (event.getType()) {
            case INITIALIZATION_FINISHED -> runtime.announce();
            case DESTROY_FINISHED -> runtime.shutDown();
            // a reload ends an application and takes its components along into the next
            case INITIALIZATION_START, RELOAD_FINISHED -> runtime.engine().reopen();
            default -> {}
        }
    }

    @Override
    public RequestEventListener onRequest(RequestEvent started) {
        return event -> {
            if (event.getType() == RequestEvent.Type.RESP_FILTERS_START) {
                answering(event);
            } else if (event.getType() == RequestEvent.Type.FINISHED) {
                ended(event);
            }
        };
    }

    private static void answering(RequestEvent event) {
        if (event.getContainerResponse() != null
                && event.getContainerResponse().isChunked()
                && protection(event) instanceof Protection protection) {
            protection.openEnded();
        }
    }

    private static void ended(RequestEvent event) {
        if (protection(event) instanceof Protection protection) {
            protection.end();
        }
    }

    private static @Nullable Object protection(RequestEvent event) {
        return event.getContainerRequest().getProperty(Protection.PROPERTY);
    }
}
