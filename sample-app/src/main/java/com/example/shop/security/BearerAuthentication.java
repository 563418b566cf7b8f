package com.example.shop.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;

/** Asks for a bearer token (RFC 6750) wherever a role is demanded. */
public final class BearerAuthentication implements DynamicFeature {
    private final Customers customers;

    public BearerAuthentication(Customers customers) {
        this.customers = customers;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (resource.getResourceMethod().isAnnotationPresent(RolesAllowed.class)
                || resource.getResourceClass().isAnnotationPresent(RolesAllowed.class)) {
            context.register(new TokenFilter(customers));
        }
    }

    @Priority(Priorities.AUTHENTICATION)
    private record TokenFilter(Customers customers) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            String name = token(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                    .flatMap(customers::withToken)
                    .orElseThrow(() -> new NotAuthorizedException("Bearer realm=\"shop\""));
            request.setSecurityContext(
                    new Customer(name, request.getSecurityContext().isSecure()));
        }

        private static Optional<String> token(String header) {
            return Optional.ofNullable(header)
                    .filter(h -> h.toLowerCase(Locale.ROOT).startsWith("bearer "))
                    .map(h -> h.substring("bearer ".length()).strip());
        }
    }

    private record Customer(String name, boolean isSecure) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return this::name;
        }

        @Override
        public boolean isUserInRole(String role) {
            return role.equals("orders");
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
