package dev.edict.runtime.jdbc.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.runtime.jdbc.OpenDatabase;
import dev.edict.runtime.rest.EdictConfig;
import dev.edict.runtime.rest.ResourceBinding;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.net.URI;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Operations with a transaction that answer later, and do not say so themselves. */
class LaterAnswersTest {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::h2);

    /** Says where it is answered. */
    @Path("/inherited")
    public interface Later {

        @POST
        @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
        void pay(@Suspended AsyncResponse later);
    }

    /** Leaves all of that to what it implements. */
    public static class Inheriting implements Later {

        @Override
        public void pay(AsyncResponse later) {
            later.resume("later");
        }
    }

    /** Its type tells nothing. */
    @Path("/object")
    public static class Untyped {

        private final DataSource database;

        Untyped(DataSource database) {
            this.database = database;
        }

        @POST
        @Idempotent(mode = Idempotent.Mode.TRANSACTIONAL, scope = Idempotent.Scope.SHARED)
        public Object pay() throws Exception {
            try (Connection connection = database.getConnection()) {
                connection.createStatement().execute("INSERT INTO later VALUES (1)");
            }
            return CompletableFuture.supplyAsync(() -> "later");
        }
    }

    /** As generated for {@link Inheriting} and {@link Untyped}. */
    public static final class Binding extends ResourceBinding {

        public Binding() {
            super(Inheriting.class.getName());
            operation("pay(jakarta.ws.rs.container.AsyncResponse)").idempotent(transactional("/inherited"));
        }
    }

    /** As generated for {@link Untyped}. */
    public static final class UntypedBinding extends ResourceBinding {

        public UntypedBinding() {
            super(Untyped.class.getName());
            operation("pay()").idempotent(transactional("/object"));
        }
    }

    private static Policy transactional(String path) {
        return Policy.keyed("POST", path)
                .scope(Idempotent.Scope.SHARED)
                .mode(Idempotent.Mode.TRANSACTIONAL)
                .build();
    }

    private static ApplicationHandler start(JdbcStore store, Object resource) {
        return new ApplicationHandler(new ResourceConfig()
                .register(resource)
                .property(
                        EdictConfig.PROPERTY, EdictConfig.builder().store(store).build()));
    }

    @Test
    void whatAnInterfaceSaysStopsTheStart() throws Exception {
        JdbcStore store = JdbcStore.on(DATABASE.pool());
        assertThatThrownBy(() -> start(store, new Inheriting()))
                .hasStackTraceContaining("Inheriting#pay")
                .hasStackTraceContaining("answers from another thread");
    }

    @Test
    void whatOnlyTheResultTellsIsUndone() throws Exception {
        JdbcStore store = JdbcStore.on(DATABASE.pool());
        try (Connection connection = DATABASE.pool().getConnection()) {
            connection.createStatement().execute("CREATE TABLE later (n INT)");
            ApplicationHandler application = start(store, new Untyped(store.dataSource()));
            ContainerRequest request = new ContainerRequest(
                    URI.create("/"),
                    URI.create("/object"),
                    "POST",
                    null,
                    new org.glassfish.jersey.internal.MapPropertiesDelegate(),
                    null);
            request.header("Idempotency-Key", "k1");
            assertThat(application.apply(request).get().getStatus()).isEqualTo(500);
            assertThat(connection
                            .createStatement()
                            .executeQuery("SELECT * FROM later")
                            .next())
                    .isFalse();
        }
    }
}
