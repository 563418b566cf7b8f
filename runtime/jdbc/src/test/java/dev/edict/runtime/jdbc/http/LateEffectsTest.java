package dev.edict.runtime.jdbc.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.runtime.jdbc.OpenDatabase;
import dev.edict.runtime.rest.EdictConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operation does when its transaction is not the one of its thread any more, or was not for a while. */
@Timeout(60)
class LateEffectsTest {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::postgres);

    @BeforeEach
    void empty() throws Exception {
        Databases.execute(DATABASE.pool(), "DELETE FROM edict_idempotency");
        Databases.execute(DATABASE.pool(), "DROP TABLE IF EXISTS effect");
        Databases.execute(DATABASE.pool(), "CREATE TABLE effect (name VARCHAR(100) PRIMARY KEY)");
    }

    @Test
    void anOperationThatOutlivesItsTransactionLeavesNothing() throws Exception {
        try (PaymentService service = new PaymentService(
                DATABASE.pool(),
                0,
                config -> config.lease(Duration.ofSeconds(1))
                        .heartbeat(Duration.ofMillis(100))
                        .longestExecution(Duration.ofSeconds(1)))) {
            service.payments.between = () -> {
                while (!service.events.contains(Event.ABANDONED)) {
                    Thread.sleep(20);
                }
                return null;
            };
            assertThat(service.post("/payments/around", "k1").statusCode()).isBetween(500, 503);
            assertThat(effects("")).isZero();
            service.payments.between = () -> null;
            for (int i = 0; i < 20; i++) {
                assertThat(service.post("/payments", "k-" + i).statusCode())
                        .as("threads are free for others")
                        .isEqualTo(200);
            }
            assertThat(service.post("/payments/around", "k1").statusCode()).isEqualTo(200);
            assertThat(effects("-before") + effects("-after")).isEqualTo(2);
        }
    }

    /** A batch that hands its parts to the service on its own thread. */
    @Test
    void whatFollowsACallOfTheServiceIsPartOfTheSameTransaction() throws Exception {
        JdbcStore store = JdbcStore.on(DATABASE.pool());
        PaymentResource payments = new PaymentResource(store.dataSource());
        ResourceConfig application = new ResourceConfig()
                .register(JacksonFeature.class)
                .register(payments)
                .property(
                        EdictConfig.PROPERTY, EdictConfig.builder().store(store).build());
        ApplicationHandler service = new ApplicationHandler(application);
        payments.between = () -> {
            assertThat(post(service, "/payments", "part", "part")).isEqualTo(200);
            return null;
        };
        assertThat(post(service, "/payments/around", "batch", "fails")).isEqualTo(500);
        assertThat(effects("part")).isOne();
        assertThat(effects("fails")).isZero();
        assertThat(post(service, "/payments/around", "again", "batch")).isEqualTo(200);
        assertThat(effects("batch")).isEqualTo(2);
        assertThat(effects("part")).as("a replay").isOne();
    }

    private static int post(ApplicationHandler service, String path, String key, String body) throws Exception {
        ContainerRequest request = new ContainerRequest(
                URI.create("http://localhost/"),
                URI.create("http://localhost" + path),
                "POST",
                null,
                new MapPropertiesDelegate(),
                service.getConfiguration());
        request.header("Idempotency-Key", key);
        request.header("Content-Type", "text/plain");
        request.setEntityStream(new ByteArrayInputStream(body.getBytes(UTF_8)));
        return service.apply(request, new ByteArrayOutputStream()).get().getStatus();
    }

    private static int effects(String like) throws Exception {
        return Databases.count(DATABASE.pool(), "SELECT count(*) FROM effect WHERE name LIKE '%" + like + "%'");
    }
}
