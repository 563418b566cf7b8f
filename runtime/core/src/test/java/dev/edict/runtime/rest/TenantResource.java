package dev.edict.runtime.rest;

import dev.edict.annotations.Idempotent;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Invoices of tenants, each of which may have several accounts. */
@Path("/invoices")
public class TenantResource {

    private final AtomicInteger executions = new AtomicInteger();

    @POST
    @Idempotent(scope = Idempotent.Scope.TENANT)
    public String issue(String body) {
        return "invoice " + executions.incrementAndGet();
    }
}
