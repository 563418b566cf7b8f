package com.example.shop.demo;

import com.example.shop.demo.ShopClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * The shop is killed when the charge is made and not yet committed, opened again, and asked again. A payment is one transaction: it
 * was nothing, and is done now. An order has a lease: whether it was placed nobody can tell from its key, and nobody guesses.
 */
final class Crash {
    private static final String BEANS = lines("espresso-beans-1kg");
    private static final String SCARCE = "hand-grinder";
    private static final String LEASE = "--lease=2";

    private final Stage stage;
    private final Servers servers;
    private final Books books;

    Crash(Stage stage, Servers servers) {
        this.stage = stage;
        this.servers = servers;
        this.books = servers.books();
    }

    /** What the customer's program remembers over the crash. */
    private record Unanswered(
            String placeKey, Answer placed, String payKey, String scarceKey, long balance, long scarce) {

        JsonNode order() {
            return placed.json();
        }

        String id() {
            return order().get("id").asText();
        }
    }

    /**
     * The story with one store.
     *
     * @param store where the records of orders are; those of payments are beside the payments
     * @param more arguments of the shop
     */
    void inTheMiddleOfAPayment(String store, String... more) throws IOException, SQLException, InterruptedException {
        String[] arguments = Stream.concat(Stream.of(LEASE), Stream.of(more)).toArray(String[]::new);
        stage.scene("kill -9 in the middle of a payment, leases in " + store);
        Unanswered left;
        try (ShopProcess shop = servers.shop(arguments)) {
            stage.say("A shop in a process of its own, number " + shop.id() + ":");
            stage.say("  " + shop.arguments());
            left = killed(shop);
        }
        try (ShopProcess shop = servers.shop(arguments)) {
            stage.say("");
            stage.say("Another shop opens, number " + shop.id()
                    + ", and Alice's program asks again, with the same keys:");
            thePayment(shop.alice(), left, store);
            theOrderInDoubt(shop.alice(), left);
        }
    }

    private Unanswered killed(ShopProcess shop) throws SQLException, InterruptedException {
        ShopClient alice = shop.alice();
        String placeKey = newKey();
        Answer placed = alice.post("/orders", placeKey, BEANS);
        stage.expect(placed.status() == 201, "POST /orders    " + placed.status() + "  " + total(placed.json()));
        Unanswered left = new Unanswered(placeKey, placed, newKey(), newKey(), books.balance(), books.ordersOf(SCARCE));

        try (Connection scarce = books.holdRow("product", "sku = '" + SCARCE + "'")) {
            CompletableFuture<Answer> order =
                    CompletableFuture.supplyAsync(() -> alice.post("/orders", left.scarceKey(), lines(SCARCE)));
            books.awaitWaiting("product");
            try (Connection records = books.holdRecords()) {
                stage.say("POST " + payments(left) + "    Idempotency-Key: " + left.payKey());
                CompletableFuture<Answer> payment = CompletableFuture.supplyAsync(() -> pay(alice, left));
                books.awaitWaiting("INSERT INTO edict_idempotency");
                stage.say("The charge is made, its record is being written, another order is on its way.");
                shop.kill();
                stage.expect(isLost(order) && isLost(payment), "kill -9 " + shop.id() + ": neither got an answer");
                books.endWaiting();
            }
        }
        return left;
    }

    private void thePayment(ShopClient alice, Unanswered left, String store) throws SQLException {
        Answer placed = alice.post("/orders", left.placeKey(), BEANS);
        stage.expect(
                placed.isReplay() && placed.body().equals(left.placed().body()),
                placed.status() + "  the order from before the crash, replayed from " + store);
        Answer paid = pay(alice, left);
        stage.expect(
                paid.status() == 201 && !paid.isReplay(),
                paid.status() + "  the payment: nothing was left of the first attempt, so it is made now");
        Answer again = pay(alice, left);
        stage.expect(
                again.isReplay() && again.body().equals(paid.body()),
                again.status() + "  and once more: replayed, byte for byte");
        long charged = left.balance() - books.balance();
        stage.expect(
                books.payments(left.id()) == 1
                        && charged == left.order().get("totalCents").asLong(),
                "the books: " + books.payments(left.id()) + " payment, " + euros(charged) + " charged");
    }

    private void theOrderInDoubt(ShopClient alice, Unanswered left) throws SQLException, InterruptedException {
        Answer order = alice.post("/orders", left.scarceKey(), lines(SCARCE));
        while (order.problem().contains("in-progress")) {
            Thread.sleep(100);
            order = alice.post("/orders", left.scarceKey(), lines(SCARCE));
        }
        stage.expect(
                order.status() == 409 && order.problem().contains("outcome-unknown"),
                order.status() + "  the other order has a lease, no transaction: the shop says that it does not know");
        stage.expect(books.ordersOf(SCARCE) == left.scarce(), "the books: it was not placed");
        Answer anew = alice.post("/orders", newKey(), lines(SCARCE));
        stage.expect(
                anew.status() == 201 && books.ordersOf(SCARCE) == left.scarce() + 1,
                anew.status() + "  with a new key it is placed, once");
    }

    /** Whether the connection broke before there was an answer. */
    private static boolean isLost(CompletableFuture<Answer> answer) {
        try {
            answer.join();
            return false;
        } catch (CompletionException e) {
            return true;
        }
    }

    private static Answer pay(ShopClient alice, Unanswered left) {
        return alice.post(
                payments(left),
                left.payKey(),
                "{\"amountCents\": " + left.order().get("totalCents") + ", \"method\": \"BALANCE\"}");
    }

    private static String payments(Unanswered left) {
        return "/orders/" + left.id() + "/payments";
    }

    private static String lines(String sku) {
        return "{\"lines\": [{\"sku\": \"" + sku + "\", \"quantity\": 1}]}";
    }

    private static String total(JsonNode order) {
        return euros(order.get("totalCents").asLong());
    }

    private static String euros(long cents) {
        return String.format(Locale.ROOT, "€ %d.%02d", cents / 100, cents % 100);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
