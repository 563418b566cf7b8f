package dev.edict.runtime.jdbc.crash;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.rest.ResourceBinding;
import jakarta.annotation.Generated;

/** What the processor generates for {@link CrashResource}, written by hand. */
@Generated("dev.edict.processor.EdictProcessor")
public final class CrashResource_Idempotency {

    private CrashResource_Idempotency() {}

    private static Policy.Builder shared(String path) {
        return Policy.keyed("POST", path).scope(Idempotent.Scope.SHARED);
    }

    /** Attaches the policies to the methods. */
    public static final class Binding extends ResourceBinding {

        public Binding() {
            super("dev.edict.runtime.jdbc.crash.CrashResource");
            operation("transactional(java.lang.String)")
                    .idempotent(shared("/transactional")
                            .mode(Idempotent.Mode.TRANSACTIONAL)
                            .build());
            operation("quarantine(java.lang.String)")
                    .idempotent(shared("/quarantine").build());
            operation("joined(java.lang.String,jakarta.ws.rs.container.ContainerRequestContext)")
                    .idempotent(shared("/joined")
                            .recovery(Idempotent.Recovery.REEXECUTE)
                            .build());
            operation("reexecute(java.lang.String)")
                    .idempotent(shared("/reexecute")
                            .recovery(Idempotent.Recovery.REEXECUTE)
                            .build());
        }
    }
}
