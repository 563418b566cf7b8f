package dev.edict.runtime.jdbc.crash;

import dev.edict.annotations.Idempotent;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** One effect, and each promise about it. */
@Path("/")
@Produces("text/plain")
public class CrashResource {

    private final DataSource database;

    CrashResource(DataSource database) {
        this.database = database;
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

    /** A transaction of the handler's own, as persistence libraries make it. */
    private String act(String name) throws SQLException {
        Crash.reach(CrashPoint.IN_HANDLER);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement("INSERT INTO effect VALUES (?)")) {
                statement.setString(1, name);
                statement.executeUpdate();
            }
            Crash.reach(CrashPoint.AFTER_EFFECT);
            connection.commit();
        }
        return "done by " + UUID.randomUUID();
    }
}
