package dev.edict.runtime.quarkus;

import dev.edict.runtime.rest.EdictRuntime;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Takes the configuration when the application starts, says what is protected, and lets executions in flight end when the
 * application does.
 */
@Singleton
public class StartUp {

    private static final Logger LOG = System.getLogger(StartUp.class.getName());

    private final KeptProviders kept;

    /** For CDI. */
    @Inject
    public StartUp(KeptProviders kept) {
        this.kept = kept;
    }

    void start(@Observes StartupEvent event) {
        Optional<EdictRuntime> runtime = kept.runtime();
        if (runtime.isPresent()) {
            start(runtime.get());
        } else if (OwnMappers.areKnown()) {
            throw new IllegalStateException(
                    "This application serves resources and leaves out Edict's providers: nothing would be protected,"
                            + " and nobody would notice. An Application that lists its classes must list those of"
                            + " EdictProviders.classes() as well.");
        }
    }

    private static void start(EdictRuntime runtime) {
        runtime.start();
        LOG.log(Level.INFO, runtime.summary());
        runtime.inactive()
                .forEach(operation -> LOG.log(Level.WARNING, "Not served by this application: {0}", operation));
    }

    void stop(@Observes ShutdownEvent event) {
        kept.runtime().ifPresent(EdictRuntime::shutDown);
    }
}
