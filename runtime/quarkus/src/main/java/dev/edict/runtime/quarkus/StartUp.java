package dev.edict.runtime.quarkus;

import dev.edict.runtime.rest.EdictRuntime;
import dev.edict.runtime.rest.error.MappedProblemWriter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Providers;
import java.util.Optional;

/**
 * Takes the configuration when the application starts, says what is protected, and lets executions in flight end when the
 * application does.
 */
@Singleton
public class StartUp {

    private final KeptProviders kept;
    private final Providers providers;

    /** For CDI. */
    @Inject
    public StartUp(KeptProviders kept, Providers providers) {
        this.kept = kept;
        this.providers = providers;
    }

    void start(@Observes StartupEvent event) {
        Optional<EdictRuntime> runtime = kept.runtime();
        if (runtime.isPresent()) {
            kept.all(MappedProblemWriter.class).forEach(writer -> writer.use(providers));
            runtime.get().start();
            runtime.get().announce();
        } else if (OwnMappers.areKnown()) {
            throw new IllegalStateException(
                    "This application serves resources and leaves out Edict's providers: nothing would be protected,"
                            + " and nobody would notice. An Application that lists its classes must list those of"
                            + " EdictProviders.classes() as well.");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        kept.runtime().ifPresent(EdictRuntime::shutDown);
    }
}
