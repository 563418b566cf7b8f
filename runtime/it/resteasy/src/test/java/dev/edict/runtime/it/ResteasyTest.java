package dev.edict.runtime.it;

import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** RESTEasy Classic on Undertow. */
class ResteasyTest extends RuntimeSuite {

    private static int port;
    private static UndertowJaxrsServer server;

    @BeforeAll
    static void start() throws IOException {
        port = freePort();
        server = serve(port, new Service());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static UndertowJaxrsServer serve(int port, Application application) {
        UndertowJaxrsServer server =
                new UndertowJaxrsServer().setHostname("localhost").setPort(port).start();
        try {
            return server.deploy(application, "/");
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
    protected URI base() {
        return URI.create("http://localhost:" + port + "/");
    }

    @Override
    protected void startUnbound() throws IOException {
        serve(freePort(), new UnboundService()).stop();
    }
}
