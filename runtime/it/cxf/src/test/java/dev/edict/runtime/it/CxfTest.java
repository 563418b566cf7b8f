package dev.edict.runtime.it;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

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
}
