package dev.edict.runtime.jdbc.http;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.rest.ResourceBinding;
import jakarta.annotation.Generated;
import java.util.List;

/** What the processor generates for {@link PaymentResource}, written by hand. */
@Generated("dev.edict.processor.EdictProcessor")
public final class PaymentResource_Idempotency {

    private PaymentResource_Idempotency() {}

    private static Policy.Builder transactional(String path) {
        return Policy.keyed("POST", path).mode(Idempotent.Mode.TRANSACTIONAL).scope(Idempotent.Scope.SHARED);
    }

    /** Attaches the policies to the methods. */
    public static final class Binding extends ResourceBinding {

        public Binding() {
            super("dev.edict.runtime.jdbc.http.PaymentResource");
            operation("pay(java.lang.String)")
                    .idempotent(transactional("/payments").build());
            operation("optional(java.lang.String)")
                    .idempotent(transactional("/payments/optional").optional().build());
            for (String method : List.of(
                    "slow", "around", "created", "nothing", "large", "refused", "broken", "retryable", "unwritable")) {
                operation(method + "(java.lang.String)")
                        .idempotent(transactional("/payments/" + method).build());
            }
        }
    }
}
