package dev.edict.runtime.it.quarkus;

import dev.edict.runtime.it.Service;
import dev.edict.runtime.rest.EdictConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How a Quarkus application is configured: by a bean. */
@Singleton
public class ConfigProducer {

    @Produces
    @Singleton
    EdictConfig config() {
        // what the store forgot stays in flight
        return Service.config()
                .store(ForgetfulStore.create())
                .shutdownGrace(Duration.ZERO)
                .build();
    }
}
