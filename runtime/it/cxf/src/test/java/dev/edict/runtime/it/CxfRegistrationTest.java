package dev.edict.runtime.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.runtime.rest.EdictConfig;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.utils.ResourceUtils;
import org.apache.cxf.service.factory.FactoryBeanListenerManager;
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

    /** As that of a container, which cannot see the jars of its applications. */
    @Test
    void whatLocatorsLeadToIsProtectedOnABusThatDoesNotFindEdict() throws Exception {
        Bus bus = BusFactory.newInstance().createBus();
        bus.setExtension(new FactoryBeanListenerManager(), FactoryBeanListenerManager.class);
        try (Served served = CxfServer.serve(on(bus, new Registering()))) {
            String name = UUID.randomUUID().toString();
            Client client = new Client(served.base());
            String thing = "{\"name\": \"" + name + "\"}";
            assertThat(client.post("located/class/own", name, "application/json", thing)
                            .header("Idempotency-Replayed"))
                    .isNull();
            assertThat(client.post("located/class/own", name, "application/json", thing)
                            .header("Idempotency-Replayed"))
                    .isEqualTo("true");
        }
    }

    private static JAXRSServerFactoryBean on(Bus bus, Application application) {
        return ResourceUtils.createApplication(application, true, false, false, bus);
    }
}
