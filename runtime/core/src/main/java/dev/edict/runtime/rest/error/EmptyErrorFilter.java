package dev.edict.runtime.rest.error;

import dev.edict.runtime.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;

/**
 * Gives an error without a body the one that says what its status says, as {@code Response.status(404).build()} and some
 * refusals of the Jakarta REST runtime itself leave it out. RFC 9110, section 15.5, wants errors explained. It comes
 * after the filters of the service, which may have a body of their own, and before the response is recorded.
 */
@Priority(Priorities.ENTITY_CODER + 700)
final class EmptyErrorFilter implements ContainerResponseFilter {

    private static final int CLIENT_ERROR = 400;
    private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= CLIENT_ERROR && !response.hasEntity()) {
            response.setEntity(Failures.ofStatus(response.getStatus()), new Annotation[0], PROBLEM);
        }
    }
}
