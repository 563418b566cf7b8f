package dev.edict.runtime.it;

import dev.edict.runtime.quarkus.EdictProviders;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** Lists its classes, and those of Edict. */
public class CompleteApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(EdictProviders.classes());
        classes.add(ThingResource.class);
        classes.add(CallerFilter.class);
        return classes;
    }
}
