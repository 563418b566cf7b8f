package dev.edict.runtime.redis;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisClusterCRC16;

/** Three masters with a replica each, as processes of their own. */
final class RedisCluster implements AutoCloseable {

    private static final int MASTERS = 3;
    private static final int SLOTS = 16_384;
    private static final String[] OPTIONS = {
        "--cluster-enabled",
        "yes",
        "--cluster-node-timeout",
        "1000",
        "--cluster-replica-validity-factor",
        "0",
        // a master waits this long for more replicas than the first
        "--repl-diskless-sync-delay",
        "0"
    };

    private static RedisCluster shared;

    private final List<RedisServer> servers = new ArrayList<>();

    /** One without records for all tests of a process that kill nothing of it; it ends with the process. */
    static synchronized RedisCluster shared() throws Exception {
        if (shared == null) {
            RedisCluster cluster = new RedisCluster(Files.createTempDirectory("redis-cluster"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> cluster.servers.forEach(RedisServer::end)));
            shared = cluster;
        }
        shared.clear();
        return shared;
    }

    void clear() {
        for (RedisServer server : masters()) {
            try (Jedis jedis = server.client()) {
                jedis.flushAll();
            }
        }
    }

    RedisCluster(Path folder) throws Exception {
        for (int i = 0; i < 2 * MASTERS; i++) {
            servers.add(RedisServer.redis7(Files.createDirectory(folder.resolve("node-" + i)), OPTIONS));
        }
        for (RedisServer server : servers) {
            ask(servers.get(0), "MEET", "127.0.0.1", Integer.toString(server.port()));
        }
        for (int i = 0; i < MASTERS; i++) {
            ask(
                    servers.get(i),
                    "ADDSLOTSRANGE",
                    Integer.toString(SLOTS * i / MASTERS),
                    Integer.toString(SLOTS * (i + 1) / MASTERS - 1));
        }
        for (RedisServer server : servers) {
            await(server, "CLUSTER", "NODES", nodes -> nodes.lines().count() == 2 * MASTERS);
        }
        for (int i = 0; i < MASTERS; i++) {
            ask(replicaOf(i), "REPLICATE", ask(master(i), "MYID"));
        }
        for (int i = 0; i < MASTERS; i++) {
            await(replicaOf(i), "INFO", "replication", info -> info.contains("master_link_status:up"));
        }
        for (RedisServer server : servers) {
            await(server, "CLUSTER", "INFO", info -> info.contains("cluster_state:ok"));
        }
    }

    /** Of one that no test kills. */
    URI address() {
        return replicaOf(0).address();
    }

    /** The first three are the masters that the cluster began with, each followed by its replica three places later. */
    RedisServer master(int index) {
        return servers.get(index);
    }

    /** Those that the cluster began with. */
    List<RedisServer> masters() {
        return List.copyOf(servers.subList(0, MASTERS));
    }

    RedisServer replicaOf(int master) {
        return servers.get(MASTERS + master);
    }

    /** Which of the first masters has the key, or had it before its replica took over. */
    int shardOf(byte[] key) {
        return JedisClusterCRC16.getSlot(key) * MASTERS / SLOTS;
    }

    /** Its replica gets nothing more: the connection that is there ends, a new one needs a password that the replica does not have. */
    void cutOff(int master) {
        try (Jedis jedis = master(master).client()) {
            jedis.configSet("requirepass", "secret");
            jedis.sendCommand(Protocol.Command.CLIENT, "KILL", "TYPE", "replica");
        }
    }

    /** Kills a master and waits until everybody knows that its replica has taken over. */
    void killAndAwaitFailover(int master) throws Exception {
        servers.get(master).kill();
        awaitFailover(master);
    }

    void awaitFailover(int master) throws Exception {
        RedisServer replica = replicaOf(master);
        await(replica, "INFO", "replication", info -> info.contains("role:master"));
        for (RedisServer server : servers) {
            if (server.isAlive()) {
                await(server, "CLUSTER", "INFO", info -> info.contains("cluster_state:ok"));
                await(
                        server,
                        "CLUSTER",
                        "NODES",
                        nodes -> nodes.lines()
                                .anyMatch(
                                        line -> line.contains(":" + replica.port() + "@") && line.contains("master")));
            }
        }
    }

    /** From now on the first of two masters hands over what is in the slot, and sends whoever asks for what it lacks to the second. */
    void beginToMove(int slot, int from, int to) {
        String number = Integer.toString(slot);
        ask(master(to), "SETSLOT", number, "IMPORTING", ask(master(from), "MYID"));
        ask(master(from), "SETSLOT", number, "MIGRATING", ask(master(to), "MYID"));
    }

    void move(byte[] key, int from, int to) {
        try (Jedis jedis = master(from).client()) {
            jedis.migrate("127.0.0.1", master(to).port(), key, 0, 5_000);
        }
    }

    void endMove(int slot, int to) {
        String owner = ask(master(to), "MYID");
        for (int i = 0; i < MASTERS; i++) {
            ask(master((to + i) % MASTERS), "SETSLOT", Integer.toString(slot), "NODE", owner);
        }
    }

    /** How many keys of a slot a master has. */
    long keys(int slot, int master) {
        try (Jedis jedis = master(master).client()) {
            return jedis.clusterCountKeysInSlot(slot);
        }
    }

    private static String ask(RedisServer server, String... arguments) {
        try (Jedis jedis = server.client()) {
            return text(jedis.sendCommand(Protocol.Command.CLUSTER, arguments));
        }
    }

    private static void await(RedisServer server, String command, String section, Predicate<String> ready)
            throws Exception {
        for (int tries = 0; tries < 1_200; tries++) {
            try (Jedis jedis = server.client()) {
                if (ready.test(text(jedis.sendCommand(Protocol.Command.valueOf(command), section)))) {
                    return;
                }
            } catch (JedisException notNow) {
                // it changes its role
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException(command + " " + section + " does not say what is waited for");
    }

    private static String text(Object answer) {
        return new String((byte[]) answer, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws Exception {
        for (RedisServer server : servers) {
            server.close();
        }
    }
}
