package dev.edict.runtime.rest;

import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Registers Edict where a runtime loads features by themselves (Jakarta REST 3.1, section 4.1.2), unless it is there by
 * another way. It names no runtime to which it is constrained, because Jersey warns of that in each of its clients.
 */
public final class StandardDiscovery implements Feature {

    /** By its name, for it cannot be loaded without Jersey. */
    private static final String OF_JERSEY = "dev.edict.runtime.rest.jersey.JerseyEdictFeature";

    /** For the service loader. */
    public StandardDiscovery() {}

    @Override
    public boolean configure(FeatureContext context) {
        Configuration configuration = context.getConfiguration();
        if (configuration.getRuntimeType() == RuntimeType.CLIENT || isOnItsWay(configuration)) {
            return false;
        }
        context.register(EdictFeature.class);
        return true;
    }

    private static boolean isOnItsWay(Configuration configuration) {
        return EdictFeature.isIn(configuration)
                || configuration.isRegistered(EdictFeature.class)
                || configuration.getClasses().stream()
                        .anyMatch(type -> type.getName().equals(OF_JERSEY));
    }
}
