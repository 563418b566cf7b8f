package dev.edict.runtime.rest;

import dev.edict.runtime.paging.Page;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;

/** Adds the link to the next page (RFC 8288) to every {@link Page} that has one. */
final class PageLinkFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.nextCursor() != null) {
            Link next = Link.fromUriBuilder(
                            request.getUriInfo().getRequestUriBuilder().replaceQueryParam("cursor", page.nextCursor()))
                    .rel("next")
                    .build();
            response.getHeaders().add(HttpHeaders.LINK, next);
        }
    }
}
