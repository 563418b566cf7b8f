package dev.edict.runtime.rest;

import dev.edict.annotations.Idempotent;
import dev.edict.annotations.Idempotent.Scope;
import dev.edict.runtime.idempotency.Policy;

/** What the processor generates for {@link CaseResource}, in short. */
public final class CaseResource_Idempotency {

    private CaseResource_Idempotency() {}

    /** Attaches the policies to the methods. */
    public static final class Binding extends ResourceBinding {

        public Binding() {
            super("dev.edict.runtime.rest.CaseResource");
            operation("form(java.lang.String)").idempotent(keyed("form").build());
            operation("formMember(java.lang.String)")
                    .idempotent(keyed("form-member").fingerprint("/amount").build());
            operation("bytes(byte[])").idempotent(keyed("bytes").build());
            operation("canonical(byte[])")
                    .idempotent(keyed("canonical")
                            .body(Idempotent.Body.CANONICAL_JSON)
                            .build());
            operation("parts(byte[])").idempotent(keyed("parts").build());
            operation("part(byte[])")
                    .idempotent(
                            keyed("part").fingerprint("/order/amount", "/file").build());
            operation("put(java.lang.String)")
                    .idempotent(Policy.keyed("PUT", "/cases/{id}").build());
            operation("absolute()").idempotent(keyed("absolute").build());
            operation("fail(java.lang.String)").idempotent(keyed("failures").build());
            operation("later(java.lang.String,jakarta.ws.rs.container.AsyncResponse)")
                    .idempotent(keyed("later").build());
            operation("stage(java.lang.String)").idempotent(keyed("stages").build());
            operation("chunks()").idempotent(keyed("chunks").build());
            operation("guarded()")
                    .idempotent(
                            keyed("guarded").scope(Scope.SHARED).roles("clerk").build());
        }

        private static Policy.Builder keyed(String path) {
            return Policy.keyed("POST", "/cases/" + path);
        }
    }
}
