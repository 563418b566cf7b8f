package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.demo.ShopClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The shop is killed in the middle of a payment, started again, and the customer's program tries again with the same key.
 * Where it was killed decides what the program is told; nowhere is the customer charged twice.
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
            order = place(shop.alice());
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
        assertThat(payments(order)).isEqualTo(1);
    }

    /** Nobody can tell from outside whether the charge went through, so nobody is told that it did or did not. */
    @Test
    void aPaymentThatWasInterruptedBeforeItsChargeIsInDoubt() throws Exception {
        String key = UUID.randomUUID().toString();
        JsonNode order;
        try (ShopProcess shop = open();
                Connection blocker = server.getPostgresDatabase().getConnection()) {
            order = place(shop.alice());
            lock(blocker, "SELECT 1 FROM orders WHERE id = '" + id(order) + "' FOR UPDATE");
            CompletableFuture.runAsync(() -> pay(shop.alice(), order, key));
            awaitOneWaiting("orders");
            shop.kill();
            endWaiting();
        }
        assertThat(payments(order)).isZero();
        prolongTheLease();
        try (ShopProcess shop = open()) {
            isInDoubtAfterTheLease(shop, order, key);
        }
        assertThat(payments(order)).isZero();
    }

    @Test
    void aPaymentThatWasInterruptedAfterItsChargeIsInDoubtAndChargedOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        JsonNode order;
        long balance;
        try (ShopProcess shop = open();
                Connection onOrder = server.getPostgresDatabase().getConnection();
                Connection onRecord = server.getPostgresDatabase().getConnection()) {
            order = place(shop.alice());
            balance = balance();
            lock(onOrder, "SELECT 1 FROM orders WHERE id = '" + id(order) + "' FOR UPDATE");
            CompletableFuture.runAsync(() -> pay(shop.alice(), order, key));
            awaitOneWaiting("orders");
            lock(onRecord, "SELECT 1 FROM edict_idempotency WHERE state = 'P' FOR UPDATE");
            onOrder.rollback();
            awaitOneWaiting("edict_idempotency");
            assertThat(payments(order)).isEqualTo(1);
            shop.kill();
            endWaiting();
        }
        prolongTheLease();
        try (ShopProcess shop = open()) {
            isInDoubtAfterTheLease(shop, order, key);
        }
        assertThat(payments(order)).isEqualTo(1);
        assertThat(balance()).isEqualTo(balance - order.get("totalCents").asLong());
    }

    /** However long the shop takes to start, the lease of the dead one still runs. */
    private static void prolongTheLease() throws SQLException {
        execute("UPDATE edict_idempotency SET lease_until = lease_until + interval '1 hour' WHERE state = 'P'");
    }

    private static void isInDoubtAfterTheLease(ShopProcess shop, JsonNode order, String key) throws SQLException {
        Answer soon = pay(shop.alice(), order, key);
        assertThat(soon.status()).isEqualTo(409);
        assertThat(soon.problem()).contains("idempotency-in-progress");
        assertThat(soon.header("Retry-After")).isPresent();
        execute("UPDATE edict_idempotency SET lease_until = lease_until - interval '2 hours' WHERE state = 'P'");
        Answer later = pay(shop.alice(), order, key);
        assertThat(later.status()).isEqualTo(409);
        assertThat(later.problem()).contains("idempotency-outcome-unknown");
        assertThat(later.header("Retry-After")).isEmpty();
        execute("DELETE FROM edict_idempotency");
    }

    private static ShopProcess open() throws IOException {
        return open("database");
    }
}
