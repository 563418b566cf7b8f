package dev.edict.runtime.it;

import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.ResteasyDeployment;

/** RESTEasy Classic on Undertow. */
record ResteasyServer(UndertowJaxrsServer server, int port) implements Served {

    static ResteasyServer serve(Application application) throws IOException {
        return serve(server -> server.deploy(application, "/"));
    }

    static ResteasyServer serve(ResteasyDeployment deployment) throws IOException {
        return serve(server -> server.deploy(server.undertowDeployment(deployment, "/")
                .setContextPath("/")
                .setDeploymentName("deployment")
                .setClassLoader(ResteasyServer.class.getClassLoader())));
    }

    private static ResteasyServer serve(UnaryOperator<UndertowJaxrsServer> deploying) throws IOException {
        int port = freePort();
        UndertowJaxrsServer server =
                new UndertowJaxrsServer().setHostname("localhost").setPort(port).start();
        try {
            return new ResteasyServer(deploying.apply(server), port);
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
