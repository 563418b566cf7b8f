package dev.edict.runtime.quarkus;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Closes a connection behind an answer that says so, which an instance that is going does. Vert.x sends {@code Connection: close} and
 * keeps the connection open, so that a client that does not look would send into it to the last moment (RFC 9112, section 9.6).
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Singleton
@Priority(Integer.MIN_VALUE)
public class LastAnswers implements ContainerResponseFilter {

    private static final String CONNECTION = "Connection";

    /** For CDI. */
    public LastAnswers() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!"close".equals(response.getHeaders().getFirst(CONNECTION))) {
            return;
        }
        RoutingContext vertx = CurrentRequestManager.get().unwrap(RoutingContext.class);
        HttpServerRequest received = vertx.request();
        if (received.version() == HttpVersion.HTTP_2) {
            // which has no such header, and other requests on the same connection (RFC 9113, section 8.2.2)
            response.getHeaders().remove(CONNECTION);
        } else {
            vertx.addEndHandler(sent -> received.connection().close());
        }
    }
}
