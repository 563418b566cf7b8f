package dev.edict.runtime.it;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.utils.ResourceUtils;
import org.apache.cxf.jaxrs.validation.JAXRSBeanValidationInInterceptor;
import org.apache.cxf.jaxrs.validation.JAXRSBeanValidationInvoker;
import org.apache.cxf.jaxrs.validation.JAXRSBeanValidationOutInterceptor;

/** Apache CXF on Jetty. */
record CxfServer(Server server, int port) implements Served {

    /** Constraints are checked where methods are called, which is what CXF has for instances of each request. */
    static CxfServer serve(Application application) throws IOException {
        JAXRSServerFactoryBean factory = factory(application);
        factory.setInvoker(new JAXRSBeanValidationInvoker());
        return serve(factory);
    }

    /** Constraints are checked by interceptors, as {@code JAXRSBeanValidationFeature} has it. */
    static CxfServer serveIntercepted(Application application) throws IOException {
        JAXRSServerFactoryBean factory = factory(application);
        factory.setInInterceptors(List.of(new JAXRSBeanValidationInInterceptor()));
        factory.setOutInterceptors(List.of(new JAXRSBeanValidationOutInterceptor()));
        return serve(factory);
    }

    private static JAXRSServerFactoryBean factory(Application application) {
        return ResourceUtils.createApplication(application, true, false, false, null);
    }

    static CxfServer serve(JAXRSServerFactoryBean factory) throws IOException {
        int port = freePort();
        factory.setProvider(new JacksonJsonProvider());
        factory.setAddress("http://localhost:" + port + "/");
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
