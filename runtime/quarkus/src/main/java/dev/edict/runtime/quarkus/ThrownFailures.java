package dev.edict.runtime.quarkus;

import dev.edict.runtime.rest.Protection;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Tells what an operation failed with: the exception says whether anything happened, and what a mapper of the service makes of it does not.
 * Behind the first answer exceptions are those of filters and writers, and say nothing of the operation.
 */
final class ThrownFailures implements ContainerResponseFilter {

    /** Before the answer is looked at, for response filters run from high to low. */
    static final int PRIORITY = Integer.MAX_VALUE;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Throwable failure = CurrentRequestManager.get().getThrowable();
        if (failure != null
                && request.getProperty(Protection.PROPERTY) instanceof Protection protection
                && !protection.isAnswered()) {
            protection.fail(failure);
        }
    }
}
