package dev.edict.runtime.redis;

import java.util.Collection;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.util.JedisClusterCRC16;
import redis.clients.jedis.util.Pool;

/** A cluster: each key has its slot, each slot its server, until they are told otherwise. */
record ClusterNodes(ClusterConnectionProvider provider) implements Nodes {

    @Override
    public Connection holding(byte[] key) {
        return provider.getConnectionFromSlot(JedisClusterCRC16.getSlot(key));
    }

    @Override
    public Connection at(HostAndPort node) {
        return provider.getConnection(node);
    }

    @Override
    public void lookAgain() {
        provider.renewSlotCache();
    }

    @Override
    public Collection<? extends Pool<Connection>> primaries() {
        return provider.getPrimaryNodes().values();
    }

    @Override
    public void close() {
        provider.close();
    }
}
