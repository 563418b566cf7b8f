package dev.edict.runtime.rest;

import dev.edict.runtime.paging.Page;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.UriBuilder;

/** Adds the links to the next page and to the first one (RFC 8288) to every {@link Page} that has them. */
final class PageLinkFilter implements ContainerResponseFilter {

    private static final String CURSOR = "cursor";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page) {
            if (page.nextCursor() != null) {
                add(
                        "next",
                        request.getUriInfo().getRequestUriBuilder().replaceQueryParam(CURSOR, page.nextCursor()),
                        response);
            }
            if (request.getUriInfo().getQueryParameters().containsKey(CURSOR)) {
                add("first", request.getUriInfo().getRequestUriBuilder().replaceQueryParam(CURSOR), response);
            }
        }
    }

    private static void add(String relation, UriBuilder target, ContainerResponseContext response) {
        response.getHeaders()
                .add(
                        HttpHeaders.LINK,
                        Link.fromUri(target.build()).rel(relation).build());
    }
}
