package dev.edict.runtime.jdbc.http;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.rest.ResourceBinding;
import jakarta.annotation.Generated;

/** What the processor generates for {@link TransferResource}, written by hand. */
@Generated("dev.edict.processor.EdictProcessor")
public final class TransferResource_Idempotency {

    private TransferResource_Idempotency() {}

    /** Attaches the policies to the methods. */
    public static final class Binding extends ResourceBinding {

        public Binding() {
            super("dev.edict.runtime.jdbc.http.TransferResource");
            transfers("released", Idempotent.OnServerError.RELEASE);
            transfers("stored", Idempotent.OnServerError.STORE);
            transfers("again", Idempotent.OnServerError.STORE);
        }

        private void transfers(String method, Idempotent.OnServerError onServerError) {
            operation(method + "(java.lang.String,jakarta.ws.rs.container.ContainerRequestContext)")
                    .idempotent(Policy.keyed("POST", "/transfers/" + method)
                            .scope(Idempotent.Scope.SHARED)
                            .onServerError(onServerError)
                            .build());
        }
    }
}
