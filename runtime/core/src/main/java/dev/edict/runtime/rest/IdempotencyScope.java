package dev.edict.runtime.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Says whose key a request carries. The answer must be the same for every retry: an account or client id, never a
 * session or a token. It is asked at priority 4500: filters that authenticate must run before, as those of {@link
 * jakarta.ws.rs.Priorities#AUTHENTICATION} do.
 */
@FunctionalInterface
public interface IdempotencyScope {

    /**
     * Who calls.
     *
     * @param tenant whose tenant, or null
     * @param principal the caller's stable id, or null
     */
    record Caller(@Nullable String tenant, @Nullable String principal) {}

    /** The caller of a request. */
    Caller callerOf(ContainerRequestContext request);

    /**
     * The name of the request's principal, in one tenant: right where that name is stable. An operation with {@code scope =
     * TENANT} does not start with it.
     */
    static IdempotencyScope principalName() {
        return new PrincipalName();
    }
}
