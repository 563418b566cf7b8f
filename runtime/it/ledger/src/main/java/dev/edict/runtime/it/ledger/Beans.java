package dev.edict.runtime.it.ledger;

import dev.edict.runtime.lifecycle.ServiceLifecycle;
import dev.edict.runtime.lifecycle.ShutdownTimes;
import dev.edict.runtime.rest.EdictConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How the service operates: beans where a runtime has them. */
@Singleton
public class Beans {

    @Produces
    @Singleton
    static ServiceLifecycle lifecycle() {
        return new ServiceLifecycle(ShutdownTimes.defaults().withoutNotice());
    }

    @Produces
    @Singleton
    static EdictConfig config(Ledger ledger, ServiceLifecycle lifecycle) {
        return EdictConfig.builder().store(ledger.store()).lifecycle(lifecycle).build();
    }
}
