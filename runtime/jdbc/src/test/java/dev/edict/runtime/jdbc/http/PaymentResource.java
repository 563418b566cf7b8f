package dev.edict.runtime.jdbc.http;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.RetryableException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Payments whose effect is a row; each answers in another way after it was written. */
@Path("/payments")
@Consumes("text/plain")
@Produces("application/json")
public class PaymentResource {

    static final String LARGE = "large".repeat(40_000);

    private final DataSource database;
    final AtomicInteger entered = new AtomicInteger();
    volatile Callable<?> between = () -> null;

    PaymentResource(DataSource database) {
        this.database = database;
    }

    /** What is answered: nobody could make the same id a second time. */
    public record Payment(UUID id, String name, List<String> parts) {}

    /** A payment that cannot be written as JSON. */
    public static final class Unwritable {

        /** Fails when it is asked. */
        public String getName() {
            throw new IllegalStateException("unwritable");
        }
    }

    @POST
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
    public Payment pay(String name) throws SQLException {
        charge(name);
        return new Payment(UUID.randomUUID(), name, List.of("\u00fc", "\u20ac"));
    }

    @POST
    @Path("slow")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
    public Payment slow(String name) throws SQLException, InterruptedException {
        charge(name);
        Thread.sleep(name.startsWith("long") ? 60_000 : 300);
        return new Payment(UUID.randomUUID(), name, List.of());
    }

    /** Charges again after what a test puts in between, and fails then if the body says so. */
    @POST
    @Path("around")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
    public Payment around(String name) throws Exception {
        charge(name + "-before");
        between.call();
        charge(name + "-after");
        if (name.startsWith("fails")) {
            throw new IllegalStateException("as it was told");
        }
        return new Payment(UUID.randomUUID(), name, List.of());
    }

    @POST
    @Path("created")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
    public Response created(String name) throws SQLException {
        charge(name);
        return Response.created(URI.create("/payments/" + UUID.randomUUID())).build();
    }

    @POST
    @Path("nothing")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
    public void nothing(String name) throws SQLException {
        charge(name);
    }

    @POST
    @Path("large")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
    public String large(String name) throws SQLException {
        charge(name);
        return LARGE;
    }

    @POST
    @Path("refused")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
    public Payment refused(String name) throws SQLException {
        charge(name);
        throw new WebApplicationException(409);
    }

    @POST
    @Path("broken")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
    public Payment broken(String name) throws SQLException {
        charge(name);
        throw new IllegalStateException("broken");
    }

    @POST
    @Path("retryable")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
    public Payment retryable(String name) throws SQLException {
        charge(name);
        throw new RetryableException("later", Duration.ofSeconds(3));
    }

    @POST
    @Path("unwritable")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
    public Unwritable unwritable(String name) throws SQLException {
        charge(name);
        return new Unwritable();
    }

    @POST
    @Path("optional")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED, required = false)
    public Payment optional(String name) throws SQLException {
        return pay(name);
    }

    private void charge(String name) throws SQLException {
        entered.incrementAndGet();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO effect VALUES (?)")) {
            statement.setString(1, name + "-" + UUID.randomUUID());
            statement.executeUpdate();
        }
    }
}
