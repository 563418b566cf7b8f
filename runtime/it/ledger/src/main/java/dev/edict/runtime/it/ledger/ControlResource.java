package dev.edict.runtime.it.ledger;

import dev.edict.runtime.lifecycle.ServiceLifecycle;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What the tests see of the service and do to it: not every runtime runs it in a place where they could reach its objects. */
@Path("/control")
@Produces(MediaType.TEXT_PLAIN)
public class ControlResource {

    private final Ledger ledger;
    private final ServiceLifecycle lifecycle;

    /** Of one instance. */
    @Inject
    public ControlResource(Ledger ledger, ServiceLifecycle lifecycle) {
        this.ledger = ledger;
        this.lifecycle = lifecycle;
    }

    /** How many deposits were committed. */
    @GET
    @Path("deposits/{account}")
    public String deposits(@PathParam("account") String account) throws SQLException {
        return Integer.toString(ledger.deposits(account));
    }

    /** How many connections are in use. */
    @GET
    @Path("connections")
    public String connections() {
        return Integer.toString(ledger.connectionsInUse());
    }

    /** How often an event was received. */
    @GET
    @Path("received/{event}")
    public String received(@PathParam("event") String event) {
        return Integer.toString(ledger.timesReceived(event));
    }

    /** Answers when somebody waits. */
    @POST
    @Path("await/{name}")
    public void await(@PathParam("name") String name) throws InterruptedException {
        ledger.awaitWaiting(name);
    }

    @POST
    @Path("open/{name}")
    public void open(@PathParam("name") String name) {
        ledger.open(name);
    }

    /** Opens in half a second, when nothing may be asked of the instance any more. */
    @POST
    @Path("open-later/{name}")
    public void openLater(@PathParam("name") String name) {
        CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(() -> ledger.open(name));
    }

    /** Answers when the instance has ended all that it does, but for serving. */
    @POST
    @Path("end")
    public void end() {
        lifecycle.shutDown();
    }

    /** The instance says that requests may come. */
    @POST
    @Path("started")
    public void started() {
        lifecycle.started();
    }
}
