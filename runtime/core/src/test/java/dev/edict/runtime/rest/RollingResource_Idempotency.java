package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.Policy;
import jakarta.annotation.Generated;
import java.util.function.UnaryOperator;

/** What the processor generates for {@link RollingResource}, by the declaration that it has at the moment. */
@Generated("dev.edict.processor.EdictProcessor")
public final class RollingResource_Idempotency {

    /** What the next instance that starts declares; tests of one process take turns. */
    static volatile UnaryOperator<Policy.Builder> declared = policy -> policy;

    private RollingResource_Idempotency() {}

    /** Attaches the policy to the method. */
    public static final class Binding extends ResourceBinding {

        public Binding() {
            super("dev.edict.runtime.rest.RollingResource");
            operation("take(byte[])")
                    .idempotent(declared.apply(Policy.keyed("POST", "/rolling")).build());
        }
    }
}
