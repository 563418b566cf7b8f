package dev.edict.runtime.rest;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/** Refuses to serve what a resource promises where Edict was found but cannot register itself. */
public final class AbsenceGuard implements DynamicFeature {

    /** For a runtime that has no application to register with. */
    public AbsenceGuard() {}

    @Override
    public void configure(ResourceInfo info, FeatureContext context) {
        Promise promise = EdictFeature.isIn(context.getConfiguration()) ? null : Promise.of(info);
        if (promise != null) {
            throw new IllegalStateException(info.getResourceClass().getName() + "#"
                    + info.getResourceMethod().getName() + " carries " + promise.annotation()
                    + ", and nothing protects it, because this runtime was given no application. Register "
                    + EdictFeature.class.getName() + " before the resource.");
        }
    }
}
