package dev.edict.runtime.it.quarkus;

import dev.edict.annotations.Idempotent;
import dev.edict.annotations.SuccessStatus;
import dev.edict.runtime.it.ThingResource.NewThing;
import dev.edict.runtime.it.ThingResource.Thing;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;

/** Deposits, each a row and its record in one transaction. */
@Path("/things/deposits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DepositResource {

    private final Deposits deposits;

    /** For CDI. */
    @Inject
    public DepositResource(Deposits deposits) {
        this.deposits = deposits;
    }

    @GET
    @Path("{account}")
    @Produces(MediaType.TEXT_PLAIN)
    @Blocking
    public String count(@PathParam("account") String account) throws SQLException {
        return deposits.committed(account) + " " + deposits.connectionsInUse();
    }

    @POST
    @Path("made")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL)
    @SuccessStatus(201)
    public Thing make(NewThing thing) throws SQLException {
        return write(thing);
    }

    @POST
    @Path("refused")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL)
    public Thing refuse(NewThing thing) throws SQLException {
        throw new WebApplicationException(write(thing).name(), 422);
    }

    @POST
    @Path("failed")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL)
    public Thing fail(NewThing thing) throws SQLException {
        throw new IllegalStateException("a secret of " + write(thing));
    }

    @POST
    @Path("unprotected")
    public Thing unprotected(NewThing thing) throws SQLException {
        return write(thing);
    }

    private Thing write(NewThing thing) throws SQLException {
        deposits.add(thing.name());
        return new Thing(thing.name(), 1);
    }
}
