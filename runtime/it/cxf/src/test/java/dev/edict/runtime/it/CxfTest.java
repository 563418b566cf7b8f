package dev.edict.runtime.it;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Apache CXF on Jetty. */
class CxfTest extends RuntimeSuite {

    private static CxfServer server;

    @BeforeAll
    static void start() throws IOException {
        server = CxfServer.serve(new Service());
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
    protected void startUnbound() throws IOException {
        CxfServer.serve(new UnboundService()).close();
    }
}
