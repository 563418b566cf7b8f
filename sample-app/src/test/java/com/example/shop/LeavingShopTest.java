package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.demo.ShopClient;
import com.example.shop.demo.ShopClient.Answer;
import com.example.shop.demo.ShopProcess;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One of two shops behind a load balancer is told to go while customers keep ordering. */
@Timeout(180)
class LeavingShopTest {
    private static final int CUSTOMERS = 6;
    private static final int ENOUGH = 100;
    private static final int PROBE_MILLIS = 250;

    /** Of orders, which nothing sends again by itself. */
    private final List<String> lost = new CopyOnWriteArrayList<>();

    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();

    @Test
    void noOrderIsLostWhenAShopGoesWithNotice() throws Exception {
        try (ShopProcess going = ShopProcess.start("--port=0", "--notice=2");
                ShopProcess staying = ShopProcess.start("--port=0")) {
            try (Balancer balancer = new Balancer(List.of(going, staying))) {
                awaitOrders(ENOUGH);
                assertThat(going.terminate()).isEqualTo(128 + 15);
                awaitOrders(orders() + ENOUGH);
            }
            assertThat(lost).isEmpty();
            assertThat(statuses).containsOnlyKeys(201);
        }
    }

    /** Without which the test above would prove nothing. */
    @Test
    void ordersAreLostWhenAShopIsKilled() throws Exception {
        try (ShopProcess going = ShopProcess.start("--port=0");
                ShopProcess staying = ShopProcess.start("--port=0")) {
            try (Balancer balancer = new Balancer(List.of(going, staying))) {
                awaitOrders(ENOUGH);
                going.kill();
                awaitOrders(orders() + ENOUGH);
            }
            assertThat(lost).isNotEmpty();
        }
    }

    private int orders() {
        return statuses.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private void awaitOrders(int number) throws InterruptedException {
        while (orders() < number) {
            Thread.sleep(20);
        }
    }

    /** Sends each order to a shop that was ready when it last asked, over connections that it keeps. */
    private final class Balancer implements AutoCloseable {
        private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(CUSTOMERS + 1);
        private final List<ShopClient> shops;
        private volatile List<ShopClient> ready;
        private volatile boolean closed;

        Balancer(List<ShopProcess> processes) {
            shops = processes.stream().map(ShopProcess::alice).toList();
            ready = shops;
            threads.scheduleWithFixedDelay(this::probe, 0, PROBE_MILLIS, TimeUnit.MILLISECONDS);
            for (int i = 0; i < CUSTOMERS; i++) {
                int customer = i;
                threads.submit(() -> order(customer));
            }
        }

        private void probe() {
            ready = shops.stream().filter(Balancer::isReady).toList();
        }

        private static boolean isReady(ShopClient shop) {
            try {
                return shop.get("/" + ShopServer.READINESS).status() == 204;
            } catch (UncheckedIOException gone) {
                return false;
            }
        }

        private void order(int customer) {
            for (int i = customer; !closed; i++) {
                List<ShopClient> targets = ready;
                ShopClient shop = targets.get(i % targets.size());
                try {
                    Answer answer = shop.post("/orders", UUID.randomUUID().toString(), """
                        {"lines": [{"sku": "filter-papers-100", "quantity": 1}]}\
                        """);
                    statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger())
                            .incrementAndGet();
                } catch (UncheckedIOException e) {
                    lost.add(String.valueOf(e.getCause()));
                }
            }
        }

        @Override
        public void close() throws InterruptedException {
            closed = true;
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }
}
