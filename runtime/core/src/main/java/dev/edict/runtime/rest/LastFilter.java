package dev.edict.runtime.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/**
 * Runs behind all request filters of a protected method: where it did not, one of them has answered, and the method was not entered.
 */
final class LastFilter implements ContainerRequestFilter {

    static final int PRIORITY = Integer.MAX_VALUE;

    private final EdictRuntime runtime;

    LastFilter(EdictRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        runtime.seeFiltersPassed();
        if (request.getProperty(Protection.PROPERTY) instanceof Protection protection) {
            protection.checkThread();
            protection.passFilters();
        }
    }
}
