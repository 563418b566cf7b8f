package dev.edict.runtime.quarkus;

import dev.edict.runtime.rest.error.MappedProblem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;

/** Writes the problems of mapped failures, by the writer that Edict has for them. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Singleton
public class KeptMappedProblemWriter extends KeptWriter<MappedProblem> {

    /** For CDI. */
    @Inject
    public KeptMappedProblemWriter(KeptProviders kept) {
        super(MappedProblem.class, kept);
    }
}
