package dev.edict.runtime.redis;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class Redis6StoreContractTest extends RedisContract {

    private static RedisServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = RedisServer.redis6(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Override
    URI address() {
        return server.address();
    }

    @Override
    List<RedisServer> primaries() {
        return List.of(server);
    }
}
