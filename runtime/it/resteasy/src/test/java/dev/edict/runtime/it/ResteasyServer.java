package dev.edict.runtime.it;

import dev.edict.runtime.it.ledger.Served;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;

/** RESTEasy Classic on Undertow. */
record ResteasyServer(UndertowJaxrsServer server, int port) implements Served {

    static ResteasyServer serve(Application application) throws IOException {
        int port = freePort();
        UndertowJaxrsServer server =
                new UndertowJaxrsServer().setHostname("localhost").setPort(port).start();
        try {
            return new ResteasyServer(server.deploy(application, "/"), port);
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public URI base() {
        return URI.create("http://localhost:" + port + "/");
    }

    @Override
    public void close() {
        server.stop();
    }
}
