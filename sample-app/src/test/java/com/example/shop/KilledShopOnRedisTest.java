package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.demo.ShopClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.embedded.RedisServer;

/** As {@link KilledShopTest}, with the records in a Redis that outlives the shop. */
@Timeout(300)
class KilledShopOnRedisTest extends KilledShop {
    private static RedisServer redis;

    @BeforeAll
    static void startRedis() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        redis = RedisServer.newRedisServer()
                .port(port)
                .setting("bind 127.0.0.1")
                .build();
        redis.start();
    }

    @AfterAll
    static void stopRedis() throws IOException {
        redis.stop();
    }

    @BeforeEach
    void forget() {
        try (Jedis jedis = jedis()) {
            jedis.flushAll();
        }
    }

    @Test
    void aPaymentThatWasDoneIsReplayed() throws Exception {
        String key = UUID.randomUUID().toString();
        JsonNode order;
        Answer first;
        try (ShopProcess shop = open(store())) {
            order = place(shop.alice());
            first = pay(shop.alice(), order, key);
            assertThat(first.status()).isEqualTo(201);
        }
        try (ShopProcess shop = open(store())) {
            Answer again = pay(shop.alice(), order, key);
            assertThat(again.isReplay()).isTrue();
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
        }
        assertThat(payments(order)).isEqualTo(1);
    }

    @Test
    void aPaymentThatWasInterruptedAfterItsChargeIsInDoubtAndChargedOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        JsonNode order;
        long balance;
        try (Jedis jedis = jedis();
                ShopProcess shop = open(store());
                Connection blocker = server.getPostgresDatabase().getConnection()) {
            order = place(shop.alice());
            balance = balance();
            lock(blocker, "SELECT 1 FROM orders WHERE id = '" + id(order) + "' FOR UPDATE");
            CompletableFuture.runAsync(() -> pay(shop.alice(), order, key));
            awaitOneWaiting("orders");
            jedis.sendCommand(Protocol.Command.CLIENT, "PAUSE", "600000", "WRITE");
            blocker.rollback();
            awaitOnePayment(order);
            shop.kill();
            // else the server would do for the dead shop what it has received of it
            jedis.sendCommand(Protocol.Command.CLIENT, "KILL", "TYPE", "normal", "SKIPME", "yes");
            jedis.sendCommand(Protocol.Command.CLIENT, "UNPAUSE");
            jedis.hset(unfinished(jedis), "l", Long.toString(Long.MAX_VALUE / 2048));
        }
        try (Jedis jedis = jedis();
                ShopProcess shop = open(store())) {
            Answer soon = pay(shop.alice(), order, key);
            assertThat(soon.status()).isEqualTo(409);
            assertThat(soon.problem()).contains("idempotency-in-progress");
            jedis.hset(unfinished(jedis), "l", "1");
            Answer later = pay(shop.alice(), order, key);
            assertThat(later.status()).isEqualTo(409);
            assertThat(later.problem()).contains("idempotency-outcome-unknown");
        }
        assertThat(payments(order)).isEqualTo(1);
        assertThat(balance()).isEqualTo(balance - order.get("totalCents").asLong());
    }

    private static void awaitOnePayment(JsonNode order) throws Exception {
        while (payments(order) == 0) {
            Thread.sleep(20);
        }
    }

    /** The record of the payment; that of the order is completed. */
    private static String unfinished(Jedis jedis) {
        Set<String> keys = jedis.keys("edict:*");
        return keys.stream()
                .filter(key -> "P".equals(jedis.hget(key, "s")))
                .findFirst()
                .orElseThrow();
    }

    private static Jedis jedis() {
        return new Jedis("127.0.0.1", redis.ports().get(0));
    }

    private static String store() {
        return "redis://127.0.0.1:" + redis.ports().get(0);
    }
}
