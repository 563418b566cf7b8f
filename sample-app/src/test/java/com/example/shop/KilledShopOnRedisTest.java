package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.demo.ShopClient.Answer;
import com.example.shop.demo.ShopProcess;
import java.io.IOException;
import java.sql.Connection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;

/** As {@link KilledShopTest}, with the records of leases in a Redis that outlives the shop. */
@Timeout(300)
class KilledShopOnRedisTest extends KilledShop {

    @Test
    void anOrderThatWasInterruptedIsInDoubtAndPlacedOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        long orders;
        try (Jedis jedis = jedis();
                ShopProcess shop = open();
                Connection product = books.holdRow("product", "sku = 'hand-grinder'")) {
            orders = books.ordersOf("hand-grinder");
            CompletableFuture.runAsync(() -> place(shop.alice(), "hand-grinder", key));
            books.awaitWaiting("product");
            jedis.sendCommand(Protocol.Command.CLIENT, "PAUSE", "600000", "WRITE");
            product.rollback();
            while (books.ordersOf("hand-grinder") == orders) {
                Thread.sleep(20);
            }
            shop.kill();
            // else the server would do for the dead shop what it has received of it
            jedis.sendCommand(Protocol.Command.CLIENT, "KILL", "TYPE", "normal", "SKIPME", "yes");
            jedis.sendCommand(Protocol.Command.CLIENT, "UNPAUSE");
            jedis.hset(unfinished(jedis), "l", Long.toString(Long.MAX_VALUE / 2048));
        }
        try (Jedis jedis = jedis();
                ShopProcess shop = open()) {
            Answer soon = place(shop.alice(), "hand-grinder", key);
            assertThat(soon.status()).isEqualTo(409);
            assertThat(soon.problem()).contains("idempotency-in-progress");
            jedis.hset(unfinished(jedis), "l", "1");
            Answer later = place(shop.alice(), "hand-grinder", key);
            assertThat(later.status()).isEqualTo(409);
            assertThat(later.problem()).contains("idempotency-outcome-unknown");
        }
        assertThat(books.ordersOf("hand-grinder")).isEqualTo(orders + 1);
    }

    private static String unfinished(Jedis jedis) {
        Set<String> keys = jedis.keys("edict:*");
        return keys.stream()
                .filter(key -> "P".equals(jedis.hget(key, "s")))
                .findFirst()
                .orElseThrow();
    }

    private static Jedis jedis() {
        return new Jedis("127.0.0.1", servers.redisPort());
    }

    private static ShopProcess open() throws IOException {
        return servers.shop(servers.onRedis());
    }
}
