package dev.edict.runtime.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Says what is protected when the first request comes: Jakarta REST tells nobody that an application has started. A runtime that
 * does has said it by then.
 */
@PreMatching
final class FirstRequest implements ContainerRequestFilter {

    private final EdictRuntime runtime;
    private final AtomicBoolean came = new AtomicBoolean();

    FirstRequest(EdictRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!came.get() && came.compareAndSet(false, true) && !runtime.isAnnounced()) {
            runtime.announce();
        }
    }
}
