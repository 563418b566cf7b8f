package dev.edict.runtime.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.runtime.paging.CursorKeys;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey on Grizzly on a socket. The client speaks HTTP/1.1: Grizzly ends bodies too early when it is asked to upgrade. */
final class Service implements AutoCloseable {

    private static final HttpClient CLIENT = client();

    static final CursorKeys CURSOR_KEYS = CursorKeys.signedBy("k1", "an example secret of 32 bytes!!!".getBytes(UTF_8));

    private final HttpServer server;

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private Service(HttpServer server) {
        this.server = server;
    }

    static Service start(EdictConfig config, Object... components) {
        return start(new ResourceConfig(), config, components);
    }

    static Service start(Application wrapped, EdictConfig config, Object... components) {
        ResourceConfig application = ResourceConfig.forApplication(wrapped)
                .register(JacksonFeature.class)
                .register(Authentication.class, Priorities.AUTHENTICATION)
                .property(EdictConfig.PROPERTY, config);
        for (Object component : components) {
            if (component instanceof Class<?> type) {
                application.register(type);
            } else {
                application.register(component);
            }
        }
        return new Service(GrizzlyHttpServerFactory.createHttpServer(URI.create("http://localhost:0/"), application));
    }

    /** Takes the caller from headers: {@code X-User}, {@code X-Roles}. */
    static final class Authentication implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            String user = request.getHeaderString("X-User");
            String roles = request.getHeaderString("X-Roles");
            request.setSecurityContext(new SecurityContext() {
                @Override
                public Principal getUserPrincipal() {
                    return user == null ? null : () -> user;
                }

                @Override
                public boolean isUserInRole(String role) {
                    return roles != null && List.of(roles.split(",")).contains(role);
                }

                @Override
                public boolean isSecure() {
                    return false;
                }

                @Override
                public String getAuthenticationScheme() {
                    return "test";
                }
            });
        }
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + server.getListener("grizzly").getPort() + path);
    }

    /** A POST of JSON by alice; further headers as pairs replace or extend. */
    HttpRequest post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofMinutes(1))
                .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
                .header("Content-Type", "application/json")
                .header("X-User", "alice");
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equals(HttpHeader.KEY)) {
                request.header(headers[i], headers[i + 1]);
            } else {
                request.setHeader(headers[i], headers[i + 1]);
            }
        }
        return request.build();
    }

    /** Names of headers. */
    static final class HttpHeader {

        static final String KEY = "Idempotency-Key";

        private HttpHeader() {}
    }

    HttpResponse<String> send(HttpRequest request) {
        return send(request, CLIENT);
    }

    /**
     * After an answer in pieces: where those came from a thread of the handler's, Grizzly now and then (one of 10,000 times) reads
     * nothing more from the connection, whatever is served.
     */
    HttpResponse<String> sendOverAnotherConnection(HttpRequest request) {
        return send(request, client());
    }

    private static HttpResponse<String> send(HttpRequest request, HttpClient client) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(1)).header("X-User", "alice");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Ends the application while the server still listens, as containers do in the order of their choice. */
    void endApplication() {
        server.getServerConfiguration().getHttpHandlersWithMapping().keySet().forEach(HttpHandler::destroy);
    }

    /** Reads the application anew, as tools for development do. */
    void reloadApplication() {
        server.getServerConfiguration().getHttpHandlersWithMapping().keySet().stream()
                .filter(GrizzlyHttpContainer.class::isInstance)
                .map(GrizzlyHttpContainer.class::cast)
                .forEach(GrizzlyHttpContainer::reload);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
