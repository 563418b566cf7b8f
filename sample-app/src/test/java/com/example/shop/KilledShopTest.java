package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.demo.ShopClient.Answer;
import com.example.shop.demo.ShopProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The shop is killed, started again, and the customer's program tries again with the same key. Where it was killed decides what the
 * program is told; nowhere is anything done twice.
 */
@Timeout(300)
class KilledShopTest extends KilledShop {
    /** The response was recorded, the client never saw it. */
    @Test
    void aPaymentThatWasDoneIsReplayed() throws Exception {
        String key = UUID.randomUUID().toString();
        JsonNode order;
        Answer first;
        try (ShopProcess shop = open()) {
            order = place(shop.alice(), "filter-papers-100", newKey()).json();
            first = pay(shop.alice(), order, key);
            assertThat(first.status()).isEqualTo(201);
        }
        try (ShopProcess shop = open()) {
            Answer again = pay(shop.alice(), order, key);
            assertThat(again.isReplay()).isTrue();
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.header("Location").map(KilledShopTest::path))
                    .isEqualTo(first.header("Location").map(KilledShopTest::path));
        }
        assertThat(books.payments(id(order))).isEqualTo(1);
    }

    /** Charge and record are one transaction: what was not committed did not happen, and is done when it is asked for again. */
    @Test
    void aPaymentThatWasInterruptedIsMadeOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        JsonNode order;
        long balance;
        try (ShopProcess shop = open()) {
            order = place(shop.alice(), "filter-papers-100", newKey()).json();
            balance = books.balance();
            try (Connection blocker = books.holdRow("orders", "id = '" + id(order) + "'")) {
                CompletableFuture.runAsync(() -> pay(shop.alice(), order, key));
                books.awaitWaiting("orders");
                shop.kill();
                books.endWaiting();
            }
        }
        assertThat(books.payments(id(order))).isZero();
        try (ShopProcess shop = open()) {
            Answer paid = pay(shop.alice(), order, key);
            assertThat(paid.status()).isEqualTo(201);
            assertThat(paid.isReplay()).isFalse();
        }
        assertThat(books.payments(id(order))).isEqualTo(1);
        assertThat(books.balance()).isEqualTo(balance - order.get("totalCents").asLong());
    }

    /** An order has a lease: it was placed, and its record still said that it was being placed. */
    @Test
    void anOrderThatWasInterruptedIsInDoubtAndPlacedOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        long orders;
        try (ShopProcess shop = open();
                Connection product = books.holdRow("product", "sku = 'hand-grinder'")) {
            orders = books.ordersOf("hand-grinder");
            CompletableFuture.runAsync(() -> place(shop.alice(), "hand-grinder", key));
            books.awaitWaiting("product");
            try (Connection record = books.holdRow("edict_idempotency", "state = 'P'")) {
                product.rollback();
                books.awaitWaiting("edict_idempotency");
                assertThat(books.ordersOf("hand-grinder")).isEqualTo(orders + 1);
                shop.kill();
                books.endWaiting();
            }
        }
        prolongTheLease();
        try (ShopProcess shop = open()) {
            Answer soon = place(shop.alice(), "hand-grinder", key);
            assertThat(soon.status()).isEqualTo(409);
            assertThat(soon.problem()).contains("idempotency-in-progress");
            assertThat(soon.header("Retry-After")).isPresent();
            books.execute(
                    "UPDATE edict_idempotency SET lease_until = lease_until - interval '2 hours' WHERE state = 'P'");
            Answer later = place(shop.alice(), "hand-grinder", key);
            assertThat(later.status()).isEqualTo(409);
            assertThat(later.problem()).contains("idempotency-outcome-unknown");
            assertThat(later.header("Retry-After")).isEmpty();
        }
        assertThat(books.ordersOf("hand-grinder")).isEqualTo(orders + 1);
    }

    /** However long the shop takes to start, the lease of the dead one still runs. */
    private static void prolongTheLease() throws SQLException {
        books.execute("UPDATE edict_idempotency SET lease_until = lease_until + interval '1 hour' WHERE state = 'P'");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static ShopProcess open() throws IOException {
        return servers.shop();
    }
}
