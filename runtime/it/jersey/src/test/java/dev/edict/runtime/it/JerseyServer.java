package dev.edict.runtime.it;

import jakarta.ws.rs.core.Application;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey on Grizzly. */
record JerseyServer(HttpServer server) implements Served {

    static JerseyServer serve(Application application) {
        return new JerseyServer(GrizzlyHttpServerFactory.createHttpServer(
                URI.create("http://localhost:0/"), ResourceConfig.forApplication(application)));
    }

    @Override
    public URI base() {
        return URI.create(
                "http://localhost:" + server.getListeners().iterator().next().getPort() + "/");
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
