package dev.edict.runtime.quarkus;

import dev.edict.runtime.problem.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;

/** Writes problems, by the writer that Edict has for them. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Singleton
public class KeptProblemWriter extends KeptWriter<Problem> {

    /** For CDI. */
    @Inject
    public KeptProblemWriter(KeptProviders kept) {
        super(Problem.class, kept);
    }
}
