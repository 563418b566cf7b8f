package dev.edict.runtime.jdbc.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.runtime.idempotency.IdempotencyListener.Event;
import dev.edict.runtime.jdbc.JdbcStore;
import dev.edict.runtime.rest.EdictConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;

/** The payments on Jersey on a socket, on one database. */
final class PaymentService implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final List<Event> events = new CopyOnWriteArrayList<>();
    final PaymentResource payments;
    private final HttpServer server;

    PaymentService(DataSource database, int port, Object... components) throws Exception {
        this(database, port, config -> config, components);
    }

    /** With what its configuration has beside store and listener. */
    PaymentService(DataSource database, int port, UnaryOperator<EdictConfig.Builder> settings, Object... components)
            throws Exception {
        JdbcStore store = JdbcStore.on(database);
        payments = new PaymentResource(store.dataSource());
        ResourceConfig application = new ResourceConfig()
                .register(JacksonFeature.class)
                .register(payments)
                .property(
                        EdictConfig.PROPERTY,
                        settings.apply(EdictConfig.builder()
                                        .store(store)
                                        .listener((event, operation) -> events.add(event)))
                                .build());
        for (Object component : components) {
            application.register(component);
        }
        server = GrizzlyHttpServerFactory.createHttpServer(URI.create("http://localhost:" + port + "/"), application);
    }

    int port() {
        return server.getListener("grizzly").getPort();
    }

    /** A POST of a text; null sends no key. */
    static HttpRequest request(int port, String path, String key, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8)));
        return (key == null ? request : request.header("Idempotency-Key", key)).build();
    }

    HttpResponse<byte[]> post(String path, String key) throws IOException, InterruptedException {
        return CLIENT.send(request(port(), path, key, "a"), BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> post(String path, String key, String body) throws IOException, InterruptedException {
        return CLIENT.send(request(port(), path, key, body), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
