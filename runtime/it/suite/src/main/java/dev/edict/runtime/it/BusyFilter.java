package dev.edict.runtime.it;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Refuses those who ask to be refused, where filters stand that say nothing of their place: behind the claim. */
@Provider
public class BusyFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getQueryParameters().containsKey("busy")) {
            request.abortWith(Response.status(Response.Status.TOO_MANY_REQUESTS).build());
        }
    }
}
