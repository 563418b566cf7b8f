package dev.edict.runtime.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends the success status that the operation documents. It replaces only what Jakarta REST answers by default, 200 and
 * 204 (Jakarta REST 3.1, section 3.3.3); a status that the method chose itself stays.
 */
final class SuccessStatusFilter implements ContainerResponseFilter {

    /** Response filters run from high to low: those of the service see what the operation answers. */
    static final int PRIORITY = Integer.MAX_VALUE;

    private static final Logger LOG = System.getLogger(SuccessStatusFilter.class.getName());
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private final int status;
    private final @Nullable LocationTemplate location;

    SuccessStatusFilter(int status, @Nullable LocationTemplate location) {
        this.status = status;
        this.location = location;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != OK && response.getStatus() != NO_CONTENT) {
            return;
        }
        response.setStatus(status);
        if (location == null || response.getHeaders().containsKey(HttpHeaders.LOCATION)) {
            return;
        }
        Optional<URI> uri = location.resolve(response.getEntity(), request.getUriInfo());
        if (uri.isPresent()) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, uri.get());
        } else {
            LOG.log(
                    Level.WARNING,
                    "{0} {1}: the answer has no member for every variable of the location {2}",
                    request.getMethod(),
                    request.getUriInfo().getPath(),
                    location);
        }
    }
}
