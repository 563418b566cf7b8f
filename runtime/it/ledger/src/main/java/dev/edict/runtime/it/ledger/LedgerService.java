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

/** The service under test, as a runtime is given it: it registers Edict itself, which it need not. */
@ApiService(errorBase = "https://api.example.com/errors/")
public class LedgerService extends Application {

    private final Ledger ledger;
    private final EdictConfig config;
    private final Set<Class<?>> more;

    LedgerService(Ledger ledger, ServiceLifecycle lifecycle, Class<?>... more) {
        this.more = Set.of(more);
        this.ledger = ledger;
        this.config =
                EdictConfig.builder().store(ledger.store()).lifecycle(lifecycle).build();
    }

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(more);
        classes.addAll(Detours.providers());
        classes.addAll(Set.of(CallerFilter.class, EdictFeature.class));
        return classes;
    }

    @Override
    public Set<Object> getSingletons() {
        return Set.of(new LedgerResource(ledger), new EventResource(ledger));
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(EdictConfig.PROPERTY, config);
    }
}
