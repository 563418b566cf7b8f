package dev.edict.runtime.lifecycle;

import dev.edict.runtime.problem.Problem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers for the instance, before any resource and before anybody asks who the caller is: a probe has no account. */
@PreMatching
final class ReadinessFilter implements ContainerRequestFilter {

    private final ServiceLifecycle lifecycle;
    private final String path;

    ReadinessFilter(ServiceLifecycle lifecycle, String path) {
        this.lifecycle = lifecycle;
        this.path = path;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String method = request.getMethod();
        if ((method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && LifecycleFeature.withoutSlashes(request.getUriInfo().getPath())
                        .equals(path)) {
            request.abortWith(answer());
        }
    }

    private Response answer() {
        if (lifecycle.isReady()) {
            return Response.noContent()
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        Problem problem = Problem.of(Response.Status.SERVICE_UNAVAILABLE.getStatusCode())
                .detail(lifecycle.isLeaving() ? "The instance is going." : "The instance is starting.")
                .build();
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem)
                .build();
    }
}
