package dev.edict.benchmarks.http;

import dev.edict.annotations.Idempotent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The endpoint as Edict protects it. */
@Path("payments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProtectedPayments {

    /** Pays once for each key. */
    @POST
    @Idempotent
    public Payment pay(NewPayment payment) {
        return Payment.of(payment);
    }
}
