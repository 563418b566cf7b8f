package dev.edict.runtime.it;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Jersey on Grizzly. */
class JerseyTest extends RuntimeSuite {

    private static JerseyServer server;

    @BeforeAll
    static void start() {
        server = JerseyServer.serve(new Service());
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
    protected void startUnbound() {
        JerseyServer.serve(new UnboundService()).close();
    }
}
