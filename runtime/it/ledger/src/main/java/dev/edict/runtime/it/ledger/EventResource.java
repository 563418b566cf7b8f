package dev.edict.runtime.it.ledger;

import dev.edict.annotations.WebhookReceiver;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** What a bank reports, known by its id in the body or in a header. Whether it is the bank's is not the matter here. */
@Path("/events")
@Consumes(MediaType.APPLICATION_JSON)
public class EventResource {

    private final Ledger ledger;

    /** With the accounts that it is about. */
    @Inject
    public EventResource(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * An event.
     *
     * @param kind what its receiver does: {@code fails}, {@code waits}, or nothing of the kind
     */
    public record Event(String id, String kind, int attempt) {}

    @POST
    @WebhookReceiver(signature = "Bank-Signature", dedupe = "/id")
    public void receive(Event event) throws InterruptedException {
        int time = ledger.received(event.id());
        if (event.kind().equals("waits")) {
            ledger.await(event.id());
        }
        if (event.kind().equals("fails") && time == 1) {
            throw new IllegalStateException("a secret of " + event.id());
        }
    }

    @POST
    @Path("by-header")
    @WebhookReceiver(signature = "Bank-Signature", dedupe = "header:Bank-Event")
    public void receiveByHeader(Event event) {
        ledger.received(event.id());
    }
}
