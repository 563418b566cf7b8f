package dev.edict.runtime.quarkus;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.rest.ResourceBinding;

/** What the processor generates for {@link WaitingResource}, written by hand and without one of its methods. */
public final class WaitingResource_Idempotency {

    private WaitingResource_Idempotency() {}

    public static final class Binding extends ResourceBinding {

        public Binding() {
            super("dev.edict.runtime.quarkus.WaitingResource");
            operation("later()").idempotent(Policy.keyed("POST", "/waiting").build());
            operation("transaction()")
                    .idempotent(Policy.keyed("POST", "/waiting/transaction")
                            .mode(Idempotent.Mode.TRANSACTIONAL)
                            .build());
            operation("items()")
                    .idempotent(Policy.keyed("POST", "/waiting/items").build());
            operation("events(jakarta.ws.rs.sse.SseEventSink)")
                    .idempotent(Policy.keyed("POST", "/waiting/events").build());
        }
    }
}
