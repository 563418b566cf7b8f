package dev.edict.runtime.it;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.utils.ResourceUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Apache CXF on Jetty. */
class CxfTest extends RuntimeSuite {

    private static int port;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        port = freePort();
        server = serve(port, new Service());
    }

    @AfterAll
    static void stop() {
        server.destroy();
    }

    private static Server serve(int port, Application application) {
        JAXRSServerFactoryBean factory = ResourceUtils.createApplication(application, true, false, false, null);
        factory.setAddress("http://localhost:" + port + "/");
        factory.setProvider(new JacksonJsonProvider());
        return factory.create();
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
        serve(freePort(), new UnboundService()).destroy();
    }
}
