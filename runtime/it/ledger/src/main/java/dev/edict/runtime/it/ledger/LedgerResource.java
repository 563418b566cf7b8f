package dev.edict.runtime.it.ledger;

import dev.edict.annotations.ApiError;
import dev.edict.annotations.Idempotent;
import dev.edict.annotations.SuccessStatus;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;

/** Deposits, each a row and its record in one transaction; each operation fails in another way when the row is there. */
@Path("/accounts/{account}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

    private final Ledger ledger;

    /** With the accounts that it is about. */
    @Inject
    public LedgerResource(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What is sent. */
    public record Amount(int cents) {}

    /** What is answered: nobody could make the same id a second time. */
    public record Deposit(UUID id, String account, int cents) {}

    /** Nothing happened, and the same key may try again. */
    @ApiError(status = 409, retryable = true)
    public static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @POST
    @Path("deposits")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL)
    @SuccessStatus(value = 201, location = "/accounts/{account}/deposits/{id}")
    public Deposit deposit(@PathParam("account") String account, Amount amount) throws SQLException {
        return write(account, amount);
    }

    @POST
    @Path("unprotected")
    public Deposit unprotected(@PathParam("account") String account, Amount amount) throws SQLException {
        return write(account, amount);
    }

    @POST
    @Path("refusals")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL)
    public Deposit refuse(@PathParam("account") String account, Amount amount) throws SQLException {
        throw new WebApplicationException(
                "not more than " + write(account, amount).cents(), 422);
    }

    @POST
    @Path("closures")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL)
    public Deposit close(@PathParam("account") String account, Amount amount) throws SQLException, Closed {
        write(account, amount);
        throw new Closed();
    }

    @POST
    @Path("failures")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL)
    public Deposit fail(@PathParam("account") String account, Amount amount) throws SQLException {
        throw new IllegalStateException("a secret of " + write(account, amount));
    }

    /** Fails when its member is read. */
    public static final class Unwritable {

        public int getCents() {
            throw new IllegalStateException("a deposit that has no form");
        }
    }

    @POST
    @Path("unwritables")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL)
    public Unwritable unwritable(@PathParam("account") String account, Amount amount) throws SQLException {
        write(account, amount);
        return new Unwritable();
    }

    /** What is answered, and never allowed. */
    public record Overdraft(@Max(0) int cents) {}

    @POST
    @Path("overdrafts")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL)
    public @Valid Overdraft overdraw(@PathParam("account") String account, Amount amount) throws SQLException {
        return new Overdraft(write(account, amount).cents());
    }

    @POST
    @Path("numbered")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL)
    public Deposit number(@PathParam("account") String account, @QueryParam("number") int number, Amount amount)
            throws SQLException {
        return write(account, amount);
    }

    @POST
    @Path("waits")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL)
    public Deposit waiting(@PathParam("account") String account, Amount amount)
            throws SQLException, InterruptedException {
        Deposit deposit = write(account, amount);
        ledger.await(account);
        return deposit;
    }

    private Deposit write(String account, Amount amount) throws SQLException {
        ledger.deposit(account, amount.cents());
        return new Deposit(UUID.randomUUID(), account, amount.cents());
    }
}
