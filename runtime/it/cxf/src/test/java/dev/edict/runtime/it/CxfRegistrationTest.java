package dev.edict.runtime.it;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import dev.edict.runtime.rest.EdictConfig;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.utils.ResourceUtils;
import org.junit.jupiter.api.Test;

/** Apache CXF on Jetty. */
class CxfRegistrationTest extends RegistrationSuite {

    @Override
    protected Served serve(Application application) throws IOException {
        return CxfServer.serve(application);
    }

    private static JAXRSServerFactoryBean withoutAnApplication(Class<?> resource) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setResourceClasses(resource);
        factory.setProvider(new CallerFilter());
        factory.setProvider(new JacksonJsonProvider());
        factory.setProperties(Map.of(EdictConfig.PROPERTY, Service.config().build()));
        return factory;
    }

    @Test
    void aServerWithoutAnApplicationIsProtected() throws Exception {
        try (Served served = CxfServer.serve(withoutAnApplication(ThingResource.class))) {
            isProtected(served);
        }
    }

    @Test
    void aServerWithoutAnApplicationDoesNotStartWithAPromiseThatNothingKeeps() {
        assertThatThrownBy(() -> CxfServer.serve(withoutAnApplication(UnboundResource.class))
                        .close())
                .hasStackTraceContaining("no generated binding protects it");
    }

    @Test
    void serversOfABusWhoseFeaturesTheApplicationSetsAreProtectedEach() throws Exception {
        Bus bus = BusFactory.newInstance().createBus();
        bus.setFeatures(List.of());
        try (Served one = CxfServer.serve(on(bus, new Service()))) {
            isProtected(one);
            bus.setFeatures(List.of());
            try (Served other = CxfServer.serve(on(bus, new Service()))) {
                isProtected(other);
            }
        }
    }

    private static JAXRSServerFactoryBean on(Bus bus, Application application) {
        JAXRSServerFactoryBean factory = ResourceUtils.createApplication(application, true, false, false, bus);
        factory.setProvider(new JacksonJsonProvider());
        return factory;
    }
}
