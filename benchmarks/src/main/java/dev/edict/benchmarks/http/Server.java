package dev.edict.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;

/** Serves one endpoint until its input ends, which is when who started it has gone. */
final class Server {

    private Server() {}

    /** Takes the name of an {@link Endpoint}; prints the port. */
    public static void main(String[] arguments) throws IOException {
        HttpServer server = GrizzlyHttpServerFactory.createHttpServer(
                URI.create("http://127.0.0.1:0/"),
                Endpoint.valueOf(arguments[0]).application());
        System.out.println(server.getListeners().iterator().next().getPort());
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        server.shutdownNow();
        System.exit(0);
    }
}
