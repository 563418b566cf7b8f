package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.demo.ShopClient;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClosingTest {

    @Test
    void nothingIsWrongWhenTheShopCloses() throws Exception {
        List<String> warnings = new CopyOnWriteArrayList<>();
        Logger server = Logger.getLogger("org.glassfish.grizzly");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                    warnings.add(record.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        server.addHandler(handler);
        try (ShopServer shop = ShopServer.start(ShopConfig.demo().withPort(0))) {
            assertThat(new ShopClient(shop.uri(), "alice-demo-token")
                            .get("/orders")
                            .status())
                    .isEqualTo(200);
        } finally {
            server.removeHandler(handler);
        }

        assertThat(warnings).isEmpty();
    }

    /** An engine that outlives its shop asks a database that is closed. */
    @Test
    @Timeout(60)
    void nothingRunsOn() throws Exception {
        Set<Thread> before = engines();
        try (ShopServer shop = ShopServer.start(ShopConfig.demo().withPort(0))) {
            new ShopClient(shop.uri(), "alice-demo-token")
                    .post(
                            "/orders",
                            UUID.randomUUID().toString(),
                            "{\"lines\": [{\"sku\": \"filter-papers-100\", \"quantity\": 1}]}");
            assertThat(before.containsAll(engines())).isFalse();
        }
        while (!before.containsAll(engines())) {
            Thread.sleep(10);
        }
    }

    private static Set<Thread> engines() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("edict-idempotency"))
                .collect(Collectors.toSet());
    }
}
