package dev.edict.runtime.redis;

import java.util.Collection;
import java.util.List;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.util.Pool;

/** One server, or one address behind which servers change. */
record SingleNode(PooledConnectionProvider provider) implements Nodes {

    @Override
    public Connection holding(byte[] key) {
        return provider.getConnection();
    }

    @Override
    public Connection at(HostAndPort node) {
        throw new IllegalStateException("a single server does not lead to " + node);
    }

    /** When one connection is gone, for the server ended or another one has its place, all that rest are. */
    @Override
    public void lookAgain() {
        provider.getPool().clear();
    }

    @Override
    public Collection<? extends Pool<Connection>> primaries() {
        return List.of(provider.getPool());
    }

    @Override
    public void close() {
        provider.close();
    }
}
