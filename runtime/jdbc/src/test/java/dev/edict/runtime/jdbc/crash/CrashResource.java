package dev.edict.runtime.jdbc.crash;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.IdempotencyContext;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.jdbc.JdbcStore;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** One effect, and each promise about it. */
@Path("/")
@Produces("text/plain")
public class CrashResource {

    private final JdbcStore store;
    private final DataSource database;

    CrashResource(JdbcStore store) {
        this.store = store;
        this.database = store.dataSource();
    }

    @POST
    @Path("transactional")
    @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
    public String transactional(String name) throws SQLException {
        return act(name);
    }

    @POST
    @Path("quarantine")
    @Idempotent(scope = Idempotent.Scope.SHARED)
    public String quarantine(String name) throws SQLException {
        return act(name);
    }

    @POST
    @Path("reexecute")
    @Idempotent(scope = Idempotent.Scope.SHARED, recovery = Idempotent.Recovery.REEXECUTE)
    public String reexecute(String name) throws SQLException {
        return act(name);
    }

    @POST
    @Path("joined")
    @Idempotent(scope = Idempotent.Scope.SHARED, recovery = Idempotent.Recovery.REEXECUTE)
    public String joined(String name, @Context ContainerRequestContext request) throws SQLException {
        IdempotencyContext context = (IdempotencyContext) request.getProperty(IdempotencyContext.PROPERTY);
        return act(name, connection -> store.commitWith(context, connection, StoredResponse.ofHead(200)));
    }

    private String act(String name) throws SQLException {
        return act(name, connection -> {});
    }

    /** A transaction of the handler's own, as persistence libraries make it. */
    private String act(String name, Consumer<Connection> last) throws SQLException {
        Crash.reach(CrashPoint.IN_HANDLER);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement("INSERT INTO effect VALUES (?)")) {
                statement.setString(1, name);
                statement.executeUpdate();
            }
            Crash.reach(CrashPoint.AFTER_EFFECT);
            last.accept(connection);
            connection.commit();
        }
        return "done by " + UUID.randomUUID();
    }
}
