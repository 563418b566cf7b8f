package dev.edict.runtime.lifecycle;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/**
 * Ends connections with the answer that goes over them (RFC 9112, section 9.6) while the instance is going, so that nobody sends a
 * request into one that is closed at the same moment.
 */
final class LeavingFilter implements ContainerResponseFilter {

    private final ServiceLifecycle lifecycle;

    LeavingFilter(ServiceLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (lifecycle.isLeaving()) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }
}
