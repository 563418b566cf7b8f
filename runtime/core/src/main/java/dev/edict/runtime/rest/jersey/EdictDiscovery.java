package dev.edict.runtime.rest.jersey;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Registers Edict in every Jersey application that has it on its class path. It does nothing else: Jersey passes over the failure of a discoverable in silence,
 * and stops the start for that of a feature. It is a forced one, for an application that turns discovery off ({@code jersey.config.disableAutoDiscovery},
 * {@code jersey.config.server.disableMetainfServicesLookup}) would serve its operations unprotected, and nobody would notice.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class EdictDiscovery implements ForcedAutoDiscoverable {

    /** For the service loader. */
    public EdictDiscovery() {}

    @Override
    public void configure(FeatureContext context) {
        if (!context.getConfiguration().isRegistered(JerseyEdictFeature.class)) {
            context.register(JerseyEdictFeature.class);
        }
    }
}
