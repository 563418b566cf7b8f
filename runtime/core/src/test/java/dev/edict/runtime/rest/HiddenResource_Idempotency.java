package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.Policy;

/** As edict-processor generates it. */
public final class HiddenResource_Idempotency {

    private HiddenResource_Idempotency() {}

    public static final class Binding extends ResourceBinding {

        public Binding() {
            super("dev.edict.runtime.rest.HiddenResource");
            operation("pay(java.lang.String)")
                    .idempotent(Policy.keyed("POST", "/hidden").build());
        }
    }
}
