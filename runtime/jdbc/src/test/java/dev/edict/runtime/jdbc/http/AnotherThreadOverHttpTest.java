package dev.edict.runtime.jdbc.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.jdbc.Databases;
import dev.edict.runtime.jdbc.OpenDatabase;
import jakarta.ws.rs.core.Configuration;
import org.glassfish.jersey.server.model.ModelProcessor;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.ResourceModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A service has its methods called in other threads than those of their requests, and no annotation tells. */
class AnotherThreadOverHttpTest {

    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase(Databases::h2);

    /** What {@code @ManagedAsync} does, for all methods. */
    private static final class Elsewhere implements ModelProcessor {

        @Override
        public ResourceModel processResourceModel(ResourceModel model, Configuration configuration) {
            ResourceModel.Builder changed = new ResourceModel.Builder(false);
            model.getResources().forEach(resource -> changed.addResource(elsewhere(resource)));
            return changed.build();
        }

        private static Resource elsewhere(Resource resource) {
            Resource.Builder changed = Resource.builder(resource);
            for (ResourceMethod method : resource.getResourceMethods()) {
                changed.updateMethod(method).managedAsync();
            }
            return changed.build();
        }

        @Override
        public ResourceModel processSubResource(ResourceModel model, Configuration configuration) {
            return model;
        }
    }

    @Test
    void whatHasATransactionIsNotCalledThere() throws Exception {
        try (PaymentService service = new PaymentService(DATABASE.pool(), 0, new Elsewhere())) {
            assertThat(service.post("/payments", "k1").statusCode()).isEqualTo(500);
            assertThat(service.payments.entered).hasValue(0);
            assertThat(service.post("/payments", "k1").statusCode())
                    .as("nothing has happened, so that its key is free")
                    .isEqualTo(500);
            assertThat(DATABASE.pool().getHikariPoolMXBean().getActiveConnections())
                    .isZero();
        }
    }
}
