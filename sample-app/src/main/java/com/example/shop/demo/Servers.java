package com.example.shop.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import redis.embedded.RedisServer;

/** A PostgreSQL that means what it confirms, and a Redis: both outlive every shop. */
public final class Servers implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final RedisServer redis;

    private Servers(EmbeddedPostgres postgres, RedisServer redis) {
        this.postgres = postgres;
        this.redis = redis;
    }

    public static Servers start() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        try {
            RedisServer redis = RedisServer.newRedisServer()
                    .port(freePort())
                    .setting("bind 127.0.0.1")
                    .setting("save \"\"")
                    .build();
            redis.start();
            return new Servers(postgres, redis);
        } catch (IOException e) {
            postgres.close();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public Books books() {
        return new Books(postgres.getPostgresDatabase());
    }

    /** As the shop's argument {@code --store}. */
    public String redis() {
        return "redis://127.0.0.1:" + redis.ports().get(0);
    }

    public int redisPort() {
        return redis.ports().get(0);
    }

    /** Opens a shop on this PostgreSQL. */
    public ShopProcess shop(String store, String... more) throws IOException {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "--port=0";
        arguments[1] = "--store=" + store;
        arguments[2] = "--jdbc-url=" + postgres.getJdbcUrl("postgres", "postgres");
        arguments[3] = "--jdbc-user=postgres";
        System.arraycopy(more, 0, arguments, 4, more.length);
        return ShopProcess.start(arguments);
    }

    @Override
    public void close() throws IOException {
        redis.stop();
        postgres.close();
    }
}
