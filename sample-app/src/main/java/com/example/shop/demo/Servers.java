package com.example.shop.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
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

    public int redisPort() {
        return redis.ports().get(0);
    }

    /** The shop's argument for this PostgreSQL, which is where its records are then, too. */
    public String onPostgres() {
        return "--jdbc-url=" + postgres.getJdbcUrl("postgres", "postgres");
    }

    /** The shop's argument for records in this Redis. */
    public String onRedis() {
        return "--store=redis://127.0.0.1:" + redisPort();
    }

    /** Opens a shop on this PostgreSQL, with further arguments. */
    public ShopProcess shop(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--port=0", onPostgres()));
        arguments.addAll(List.of(more));
        return ShopProcess.start(arguments.toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        redis.stop();
        postgres.close();
    }
}
