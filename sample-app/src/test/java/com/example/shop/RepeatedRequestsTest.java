package com.example.shop;

import com.example.shop.demo.ShopClient;
import com.fasterxml.jackson.databind.JsonNode;
import dev.edict.testkit.replay.Call;
import dev.edict.testkit.replay.ReplayTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** What the shop promises about each operation with a key, tested as a service of your own would be. */
@Timeout(120)
class RepeatedRequestsTest {
    private static final String AUTHORIZATION = "Authorization";
    private static final String ALICE = "Bearer alice-demo-token";
    private static final String BOB = "Bearer bob-demo-token";

    private static ShopServer shop;
    private static ShopClient alice;

    @BeforeAll
    static void open() {
        shop = ShopServer.start(ShopConfig.demo());
        alice = new ShopClient(shop.uri(), "alice-demo-token");
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @TestFactory
    Stream<DynamicTest> anOrderIsPlacedOnce() {
        return ReplayTest.of(shop.uri(), () -> order("espresso-beans-1kg", 1))
                .otherBody(lines("espresso-beans-1kg", 2))
                .unreadableBody("{\"lines\": [")
                .otherCaller(AUTHORIZATION, BOB)
                .recordedError(() -> order("last-teapot", 1))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> anOrderIsChargedOnce() {
        return ReplayTest.of(shop.uri(), () -> payment(1))
                .otherBody("{\"amountCents\": 1, \"method\": \"BALANCE\"}")
                .unreadableBody("{\"amountCents\": -1, \"method\": \"BALANCE\"}")
                .otherCaller(AUTHORIZATION, BOB)
                .recordedError(() -> payment(2))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> aTableIsAskedForOnce() {
        return ReplayTest.of(shop.uri(), () -> call("/orders/exports").json("{}"))
                .otherBody("{\"status\": \"OPEN\"}")
                .unreadableBody("{\"status\": \"UNHEARD_OF\"}")
                .otherCaller(AUTHORIZATION, BOB)
                .tests();
    }

    private static Call order(String sku, int quantity) {
        return call("/orders").json(lines(sku, quantity));
    }

    private static String lines(String sku, int quantity) {
        return "{\"lines\": [{\"sku\": \"" + sku + "\", \"quantity\": " + quantity + "}]}";
    }

    /** Of a new order, for so many times its total: more than once is refused. */
    private static Call payment(int times) {
        JsonNode order = alice.post("/orders", UUID.randomUUID().toString(), lines("filter-papers-100", 1))
                .json();
        return call("/orders/" + order.get("id").asText() + "/payments")
                .json("{\"amountCents\": " + times * order.get("totalCents").asLong() + ", \"method\": \"BALANCE\"}");
    }

    private static Call call(String path) {
        return Call.post(path).header(AUTHORIZATION, ALICE);
    }
}
