package dev.edict.runtime.rest.error;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Arrays;

/** Registers {@link DepartureInterceptor} where no callback of the service waits for news of a departure. */
final class Departures implements DynamicFeature {

    /** Outermost, so that nothing comes between it and the client. */
    private static final int PRIORITY = Priorities.ENTITY_CODER - 1000;

    private final DepartureInterceptor interceptor = new DepartureInterceptor();

    @Override
    public void configure(ResourceInfo info, FeatureContext context) {
        boolean suspends = Arrays.stream(info.getResourceMethod().getParameterAnnotations())
                .flatMap(Arrays::stream)
                .anyMatch(Suspended.class::isInstance);
        if (!suspends) {
            context.register(interceptor, PRIORITY);
        }
    }
}
