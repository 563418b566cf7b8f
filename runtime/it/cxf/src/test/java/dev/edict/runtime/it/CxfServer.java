package dev.edict.runtime.it;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.utils.ResourceUtils;

/** Apache CXF on Jetty. */
record CxfServer(Server server, int port) implements Served {

    static CxfServer serve(Application application) throws IOException {
        return serve(ResourceUtils.createApplication(application, true, false, false, null));
    }

    static CxfServer serve(JAXRSServerFactoryBean factory) throws IOException {
        int port = freePort();
        factory.setAddress("http://localhost:" + port + "/");
        factory.setProvider(new JacksonJsonProvider());
        return new CxfServer(factory.create(), port);
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
        server.destroy();
    }
}
