package dev.edict.runtime.redis;

import dev.edict.runtime.idempotency.StoreException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Where a server is and how to be let in.
 *
 * @param server host and port
 * @param config the rest of the address
 */
record Address(HostAndPort server, JedisClientConfig config) {

    private static final int DEFAULT_PORT = 6379;
    /** A request waits for the store: better a clear refusal than a queue of threads. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private static final int MOST_CONNECTIONS = 64;

    static Address of(URI address) {
        boolean secure = JedisURIHelper.isRedisSSLScheme(address);
        if (address.getHost() == null || !(secure || JedisURIHelper.isRedisScheme(address))) {
            throw new IllegalArgumentException("an address of Redis is redis://host:6379 or rediss://host:6379");
        }
        int millis = (int) LONGEST_WAIT.toMillis();
        JedisClientConfig config = DefaultJedisClientConfig.builder()
                .resp2()
                .user(JedisURIHelper.getUser(address))
                .password(JedisURIHelper.getPassword(address))
                .database(JedisURIHelper.getDBIndex(address))
                .ssl(secure)
                .connectionTimeoutMillis(millis)
                .socketTimeoutMillis(millis)
                .build();
        int port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
        return new Address(new HostAndPort(address.getHost(), port), config);
    }

    Nodes connect() throws StoreException {
        try (Connection connection = new Connection(server, config)) {
            return ServerInfo.of(connection).isCluster()
                    ? new ClusterNodes(new ClusterConnectionProvider(Set.of(server), config, pool()))
                    : new SingleNode(new PooledConnectionProvider(server, config, pool()));
        } catch (JedisDataException e) {
            throw Refusal.explain("let the store in at " + server, e);
        } catch (JedisException e) {
            throw new StoreException("Redis is out of reach at " + server, e);
        }
    }

    private static ConnectionPoolConfig pool() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(MOST_CONNECTIONS);
        pool.setMaxIdle(MOST_CONNECTIONS);
        pool.setMaxWait(LONGEST_WAIT);
        pool.setJmxEnabled(false);
        return pool;
    }
}
