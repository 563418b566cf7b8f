package dev.edict.runtime.it.ledger;

import dev.edict.runtime.lifecycle.LifecycleFeature;
import dev.edict.runtime.lifecycle.ServiceLifecycle;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Says how the instance is, as a provider that a runtime finds. */
@Provider
@Singleton
public class Lifecycle implements Feature {

    private final ServiceLifecycle lifecycle;

    /** Of one instance. */
    @Inject
    public Lifecycle(ServiceLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public boolean configure(FeatureContext context) {
        return new LifecycleFeature(lifecycle, "health/ready").configure(context);
    }
}
