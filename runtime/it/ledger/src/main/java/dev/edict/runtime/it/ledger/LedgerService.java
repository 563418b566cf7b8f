package dev.edict.runtime.it.ledger;

import dev.edict.annotations.ApiService;
import dev.edict.runtime.it.CallerFilter;
import dev.edict.runtime.it.Detours;
import dev.edict.runtime.lifecycle.ServiceLifecycle;
import dev.edict.runtime.rest.EdictConfig;
import dev.edict.runtime.rest.EdictFeature;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The service under test, as a runtime without beans is given it, which registers Edict itself, though it need not; to one with beans its
 * classes are given.
 */
@ApiService(errorBase = "https://api.example.com/errors/")
public class LedgerService extends Application {

    private final Ledger ledger = new Ledger();
    private final ServiceLifecycle lifecycle = Beans.lifecycle();

    /** With accounts of its own. */
    public LedgerService() throws Exception {}

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(Detours.providers());
        classes.addAll(Set.of(CallerFilter.class, EdictFeature.class));
        return classes;
    }

    @Override
    public Set<Object> getSingletons() {
        return Set.of(
                new LedgerResource(ledger),
                new EventResource(ledger),
                new ControlResource(ledger, lifecycle),
                new Lifecycle(lifecycle));
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(EdictConfig.PROPERTY, Beans.config(ledger, lifecycle));
    }
}
