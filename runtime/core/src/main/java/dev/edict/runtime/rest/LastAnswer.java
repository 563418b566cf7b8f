package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.StoredResponse;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/**
 * Sees the answer of a protected operation behind all filters of the service. Where one of them has taken its body away, no interceptor is
 * called, and nobody else would settle it: a key would stay in progress, and a transaction open, behind a success that the client has.
 *
 * <p>Response filters run from high to low. Jersey heeds a priority below one only where it is annotated.
 */
@Priority(Integer.MIN_VALUE)
final class LastAnswer implements ContainerResponseFilter {

    private final EdictRuntime runtime;

    LastAnswer(EdictRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.hasEntity() && request.getProperty(IdempotencyFilter.REPLAYED) instanceof StoredResponse stored) {
            // Quarkus sends them before interceptors run
            RecordedHeaders.restore(response.getHeaders(), stored.headers());
        }
        Protection protection = Protection.open(request.getProperty(Protection.PROPERTY));
        if (protection != null && !response.hasEntity()) {
            protection.answer(response, RecordedHeaders.of(runtime.config()).of(response.getHeaders(), null));
            IdempotencyFilter.mark(response.getHeaders(), protection.settleEmpty());
        }
    }
}
