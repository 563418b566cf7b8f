package dev.edict.runtime.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.security.Principal;

/** The name of the request's principal; it names no tenant, ever. */
record PrincipalName() implements IdempotencyScope {

    @Override
    public Caller callerOf(ContainerRequestContext request) {
        Principal principal = request.getSecurityContext().getUserPrincipal();
        return new Caller(null, principal == null ? null : principal.getName());
    }
}
