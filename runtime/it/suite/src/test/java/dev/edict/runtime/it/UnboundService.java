package dev.edict.runtime.it;

import jakarta.ws.rs.core.Application;
import java.util.Set;

/** A service that must not start. */
public class UnboundService extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(UnboundResource.class);
    }
}
