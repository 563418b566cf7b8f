package dev.edict.runtime.redis;

import java.util.Collection;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.util.Pool;

/** The servers that keep records. Connections are borrowed: close them. */
interface Nodes extends AutoCloseable {

    /** To the server that has the key, as far as is known. */
    Connection holding(byte[] key);

    /** To a server that another one has named. */
    Connection at(HostAndPort node);

    /** Forgets connections that are no longer good, and where keys were. */
    void lookAgain();

    /** Of the servers that take writes; together they have all keys. */
    Collection<? extends Pool<Connection>> primaries();

    @Override
    void close();
}
