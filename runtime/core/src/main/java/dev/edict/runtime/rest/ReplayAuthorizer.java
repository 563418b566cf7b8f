package dev.edict.runtime.rest;

import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * Asked before a recorded response is shown again. Interceptors that guard a method do not run for a replay, for the
 * method does not; roles that were known to the compiler are checked without it.
 */
@FunctionalInterface
public interface ReplayAuthorizer {

    /**
     * Whether the caller may still see the response.
     *
     * @param operation the operation, as in {@link dev.edict.runtime.idempotency.Policy#operation()}
     */
    boolean mayReplay(ContainerRequestContext request, String operation);
}
