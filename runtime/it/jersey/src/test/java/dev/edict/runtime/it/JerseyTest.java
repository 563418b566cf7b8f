package dev.edict.runtime.it;

import jakarta.ws.rs.core.Application;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Jersey on Grizzly. */
class JerseyTest extends RuntimeSuite {

    private static HttpServer server;

    @BeforeAll
    static void start() {
        server = serve(new Service());
    }

    @AfterAll
    static void stop() {
        server.shutdownNow();
    }

    private static HttpServer serve(Application application) {
        return GrizzlyHttpServerFactory.createHttpServer(
                URI.create("http://localhost:0/"), ResourceConfig.forApplication(application));
    }

    @Override
    protected URI base() {
        return URI.create(
                "http://localhost:" + server.getListeners().iterator().next().getPort() + "/");
    }

    @Override
    protected void startUnbound() {
        serve(new UnboundService()).shutdownNow();
    }
}
