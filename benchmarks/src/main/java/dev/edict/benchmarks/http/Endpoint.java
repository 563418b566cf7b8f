package dev.edict.benchmarks.http;

import dev.edict.runtime.idempotency.memory.InMemoryStore;
import dev.edict.runtime.rest.EdictConfig;
import dev.edict.runtime.rest.EdictFeature;
import org.glassfish.jersey.server.ResourceConfig;

/** One endpoint in three forms. All know their caller, for who protects has to. */
enum Endpoint {
    PLAIN("without protection") {
        @Override
        void register(ResourceConfig application) {
            application.register(PlainPayments.class);
        }
    },
    MAP("a bare map") {
        @Override
        void register(ResourceConfig application) {
            application.register(MappedPayments.class);
        }
    },
    EDICT("Edict") {
        @Override
        void register(ResourceConfig application) {
            application
                    .register(ProtectedPayments.class)
                    .register(EdictFeature.class)
                    .property(
                            EdictConfig.PROPERTY,
                            EdictConfig.builder()
                                    .store(new InMemoryStore(RECORDS, Long.MAX_VALUE))
                                    .build());
        }
    };

    /** More than a run makes; a full store would refuse. */
    private static final int RECORDS = 20_000_000;

    private final String title;

    Endpoint(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract void register(ResourceConfig application);

    ResourceConfig application() {
        ResourceConfig application = new ResourceConfig().register(KnownCaller.class);
        register(application);
        return application;
    }
}
