package com.example.shop.payments.api;

import com.example.shop.payments.Payments;
import com.example.shop.payments.UnknownPayment;
import com.example.shop.security.SignedByBank;
import dev.edict.annotations.ApiResource;
import dev.edict.annotations.ApiService;
import dev.edict.annotations.WebhookReceiver;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** Where the bank reports what became of payments. */
@ApiResource(audience = ApiService.Audience.PARTNER, clients = ApiResource.Client.SERVICE)
@Path("/bank-events")
@Consumes(MediaType.APPLICATION_JSON)
public class BankEventResource {
    private final Payments payments;

    @Inject
    public BankEventResource(Payments payments) {
        this.payments = payments;
    }

    /** A payment has arrived. The bank repeats this until it is answered. */
    @POST
    @SignedByBank
    @WebhookReceiver(signature = SignedByBank.HEADER, dedupe = "/id")
    public void receive(@Valid BankEvent event) throws UnknownPayment {
        payments.settle(event.paymentId());
    }
}
