package dev.edict.benchmarks.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** Lets every request be one customer's. */
@Priority(Priorities.AUTHENTICATION)
final class KnownCaller implements ContainerRequestFilter, SecurityContext {

    @Override
    public void filter(ContainerRequestContext request) {
        request.setSecurityContext(this);
    }

    @Override
    public Principal getUserPrincipal() {
        return () -> "customer-4711";
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public String getAuthenticationScheme() {
        return "none";
    }
}
