package dev.edict.runtime.redis;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

/** Records of one test lie on all masters, each with all that belongs to it on one. */
class ClusterStoreContractTest extends RedisContract {

    private static RedisCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = RedisCluster.shared();
    }

    @Override
    URI address() {
        return cluster.address();
    }

    @Override
    List<RedisServer> primaries() {
        return cluster.masters();
    }
}
