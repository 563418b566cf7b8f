package dev.edict.runtime.it;

import java.net.URI;
import java.util.List;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Jersey on Grizzly. */
class JerseyTest extends RuntimeSuite {

    private static JerseyServer server;

    @BeforeAll
    static void start() {
        server = JerseyServer.serve(
                new Service(MultiPartFeature.class, EntityPartResource.class, JerseyPartsResource.class));
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
        return List.of("entity-parts/list", "entity-parts/parameters", "jersey-parts/parameters", "jersey-parts/whole");
    }

    @Override
    protected void startUnbound() {
        JerseyServer.serve(new UnboundService()).close();
    }
}
