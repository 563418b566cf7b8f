package dev.edict.runtime.it;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** RESTEasy Classic on Undertow. */
class ResteasyTest extends RuntimeSuite {

    private static ResteasyServer server;

    @BeforeAll
    static void start() throws IOException {
        server = ResteasyServer.serve(new Service(EntityPartResource.class, ResteasyPartsResource.class));
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
        return List.of("entity-parts/list", "entity-parts/parameters", "resteasy-parts/whole");
    }

    @Override
    protected void startUnbound() throws IOException {
        ResteasyServer.serve(new UnboundService()).close();
    }
}
