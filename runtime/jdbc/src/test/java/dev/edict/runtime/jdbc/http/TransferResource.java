package dev.edict.runtime.jdbc.http;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.IdempotencyContext;
import dev.edict.runtime.idempotency.JoinRefusedException;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.jdbc.JdbcStore;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/** Transfers in serializable transactions of their own, of which two at a time read what the other one writes. */
@Path("/transfers")
@Consumes("text/plain")
@Produces("text/plain")
public class TransferResource {

    private static final String CONFLICT = "40001";

    private final JdbcStore store;
    private final DataSource database;
    private final CountDownLatch bothHaveRead = new CountDownLatch(2);

    TransferResource(JdbcStore store, DataSource database) {
        this.store = store;
        this.database = database;
    }

    @POST
    @Path("released")
    @Idempotent(scope = Idempotent.Scope.SHARED, onServerError = Idempotent.OnServerError.RELEASE)
    public String released(String name, @Context ContainerRequestContext request) throws Exception {
        return transfer(name, request);
    }

    @POST
    @Path("stored")
    @Idempotent(scope = Idempotent.Scope.SHARED)
    public String stored(String name, @Context ContainerRequestContext request) throws Exception {
        return transfer(name, request);
    }

    @POST
    @Path("again")
    @Idempotent(scope = Idempotent.Scope.SHARED)
    public String again(String name, @Context ContainerRequestContext request) throws Exception {
        while (true) {
            try {
                return transfer(name, request);
            } catch (SQLException | JoinRefusedException e) {
                if (!isConflict(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof SQLException e && CONFLICT.equals(e.getSQLState())
                || failure.getCause() != null && isConflict(failure.getCause());
    }

    private String transfer(String name, ContainerRequestContext request) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.executeQuery("SELECT count(*) FROM effect").close();
                bothHaveRead.countDown();
                bothHaveRead.await();
                statement.execute("INSERT INTO effect VALUES ('" + name + "')");
                store.commitWith(
                        (IdempotencyContext) request.getProperty(IdempotencyContext.PROPERTY),
                        connection,
                        StoredResponse.ofHead(200));
                connection.commit();
                return "transferred " + name;
            } finally {
                connection.rollback();
            }
        }
    }
}
