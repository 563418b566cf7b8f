package dev.edict.runtime.rest.jersey;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Registers Edict in every Jersey application that has it on its class path. It does nothing else: Jersey passes over the failure of a discoverable in silence,
 * and stops the start for that of a feature.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class EdictDiscovery implements AutoDiscoverable {

    /** For the service loader. */
    public EdictDiscovery() {}

    @Override
    public void configure(FeatureContext context) {
        if (!context.getConfiguration().isRegistered(JerseyEdictFeature.class)) {
            context.register(JerseyEdictFeature.class);
        }
    }
}
