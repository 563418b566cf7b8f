package dev.edict.runtime.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;

/**
 * What a server says of itself.
 *
 * @param facts by their names
 */
record ServerInfo(Map<String, String> facts) {

    static ServerInfo of(Connection connection) {
        connection.sendCommand(Command.INFO);
        Map<String, String> facts = new HashMap<>();
        for (String line : new String(connection.getBinaryBulkReply(), UTF_8).split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                facts.put(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        return new ServerInfo(facts);
    }

    String product() {
        return facts.containsKey("valkey_version") ? "Valkey" : "Redis";
    }

    boolean isCluster() {
        return "1".equals(facts.get("cluster_enabled"));
    }

    /** Which records go when memory is short; empty if the server does not say. */
    String evictionPolicy() {
        return facts.getOrDefault("maxmemory_policy", "");
    }

    boolean evicts() {
        return !evictionPolicy().isEmpty() && !evictionPolicy().equals("noeviction");
    }

    /** Whether nothing that was acknowledged is sure to be there after a restart. */
    boolean forgetsWhenItRestarts() {
        return "0".equals(facts.get("aof_enabled"));
    }
}
