package dev.edict.runtime.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Apache CXF on Jetty. */
class CxfTest extends RuntimeSuite {

    private static CxfServer server;

    @BeforeAll
    static void start() throws IOException {
        server = CxfServer.serve(new Service(EntityPartResource.class, CxfPartsResource.class));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    public URI base() {
        return server.base();
    }

    @Override
    public List<String> readersOfParts() {
        return List.of("entity-parts/list", "entity-parts/parameters", "cxf-parts/parameters", "cxf-parts/whole");
    }

    @Override
    protected void startUnbound() throws IOException {
        CxfServer.serve(new UnboundService()).close();
    }

    @Test
    void anOperationIsProtectedBehindALocatorThatSaysNothingOfIt() throws Exception {
        String name = "thing-" + UUID.randomUUID();
        String thing = "{\"name\": \"" + name + "\"}";
        Client client = new Client(base());
        Client.Answer first = client.post("located/anything/own", name, "application/json", thing);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Client.Answer again = client.post("located/anything/own", name, "application/json", thing);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(client.executions(name)).isOne();
    }
}
