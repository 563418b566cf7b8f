package dev.edict.runtime.it;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Resources of which there is one instance, whose constraints CXF checks in interceptors: before the method, and where answers leave. */
class CxfSingletonsTest implements RefusalSuite {

    private static CxfServer server;

    /** The same service, whose checked resource is an object. */
    private static final class SingletonService extends Service {

        @Override
        public Set<Class<?>> getClasses() {
            Set<Class<?>> classes = new HashSet<>(super.getClasses());
            classes.remove(CheckedResource.class);
            return classes;
        }

        @Override
        public Set<Object> getSingletons() {
            return Set.of(new CheckedResource());
        }
    }

    @BeforeAll
    static void start() throws IOException {
        server = CxfServer.serveIntercepted(new SingletonService());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    public URI base() {
        return server.base();
    }
}
