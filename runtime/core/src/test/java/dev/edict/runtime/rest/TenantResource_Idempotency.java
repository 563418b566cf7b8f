package dev.edict.runtime.rest;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Policy;

/** As edict-processor generates it. */
public final class TenantResource_Idempotency {

    private TenantResource_Idempotency() {}

    public static final class Binding extends ResourceBinding {

        public Binding() {
            super("dev.edict.runtime.rest.TenantResource");
            operation("issue(java.lang.String)")
                    .idempotent(Policy.keyed("POST", "/invoices")
                            .scope(Idempotent.Scope.TENANT)
                            .build());
        }
    }
}
