package com.example.shop;

import dev.edict.annotations.ApiResource;
import dev.edict.annotations.Idempotent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

// Nobody said who may call this.
@ApiResource
@Path("/payments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PaymentResource {

    public record Payment(UUID orderId, long amountCents) {}

    public record Card(String number) {}

    // Two bodies.
    @POST
    public Payment pay(Payment payment, Card card) {
        return payment;
    }

    // A ttl for a key that is not there.
    @POST
    @Path("{paymentId}/refund")
    @Idempotent(by = Idempotent.By.STATE, ttl = "PT1H")
    public void refund(@PathParam("paymentId") UUID id) {}

    // Two methods at once, and a parameter from two places.
    @GET
    @PUT
    @Path("{paymentId}/receipt")
    public Payment receipt(@PathParam("paymentId") UUID id, @QueryParam("lang") @HeaderParam("lang") String language) {
        return new Payment(id, 0);
    }

    // Documented, and 404.
    @GET
    @Path("{paymentId}")
    Payment get(@PathParam("paymentId") UUID id) {
        return new Payment(id, 0);
    }

    // Leads nowhere.
    @Path("{paymentId}/disputes")
    public void disputes(@PathParam("paymentId") UUID id) {}
}
