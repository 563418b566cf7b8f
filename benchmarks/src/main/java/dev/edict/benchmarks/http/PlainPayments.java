package dev.edict.benchmarks.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The endpoint without any protection. */
@Path("payments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlainPayments {

    /** Pays as often as it is asked. */
    @POST
    public Payment pay(NewPayment payment) {
        return Payment.of(payment);
    }
}
