package dev.edict.runtime.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.runtime.rest.EdictConfig;
import dev.edict.runtime.rest.EdictFeature;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.spi.Dispatcher;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.junit.jupiter.api.Test;

/** RESTEasy Classic on Undertow. */
class ResteasyRegistrationTest extends RegistrationSuite {

    /** Loads nothing that the class path offers by the standard's way. */
    public static class WithoutServices extends Service {

        @Override
        public Map<String, Object> getProperties() {
            Map<String, Object> properties = new HashMap<>(super.getProperties());
            properties.put("jakarta.ws.rs.loadServices", false);
            return properties;
        }
    }

    @Override
    protected Served serve(Application application) throws IOException {
        return ResteasyServer.serve(application);
    }

    @Override
    protected boolean saysThatItStarted() {
        return false;
    }

    private static ResteasyDeployment deployment() {
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.setDeploymentSensitiveFactoryEnabled(true);
        return deployment;
    }

    @Test
    void anApplicationThatLoadsNoServicesIsProtected() throws Exception {
        try (Served served = ResteasyServer.serve(new WithoutServices())) {
            isProtected(served);
        }
    }

    @Test
    void aDeploymentWithoutAnApplicationIsProtected() throws Exception {
        ResteasyDeployment deployment = deployment();
        deployment.setActualResourceClasses(List.of(ThingResource.class));
        deployment.setProperty(EdictConfig.PROPERTY, Service.config().build());
        deployment.setProviders(List.of(new CallerFilter()));
        try (Served served = ResteasyServer.serve(deployment)) {
            isProtected(served);
        }
    }

    @Test
    void aDeploymentWithoutBuiltInProvidersIsProtected() throws Exception {
        ResteasyDeployment deployment = deployment();
        deployment.setApplication(new Service());
        deployment.setRegisterBuiltin(false);
        try (Served served = ResteasyServer.serve(deployment)) {
            assertThat(new Client(served.base())
                            .post("void", null, "application/json", "{}")
                            .text())
                    .contains("idempotency-key-missing");
        }
    }

    @Test
    void aDispatcherThatWasGivenNoDeploymentRefusesWhatNothingProtects() {
        Dispatcher dispatcher = MockDispatcherFactory.createDispatcher();
        assertThatThrownBy(() -> dispatcher.getRegistry().addPerRequestResource(ThingResource.class))
                .hasStackTraceContaining("nothing protects it");
        Dispatcher registered = MockDispatcherFactory.createDispatcher();
        registered
                .getProviderFactory()
                .property(EdictConfig.PROPERTY, Service.config().build());
        registered.getProviderFactory().register(EdictFeature.class);
        registered.getRegistry().addPerRequestResource(ThingResource.class);
        assertThat(registered.getRegistry().getSize()).isPositive();
    }
}
