package com.example.shop.demo;

import com.example.shop.demo.ShopClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The scenes, in order; each checks what it shows. */
final class Walk {
    private static final int PARALLEL = 20;
    private static final String ORDER = """
            {"lines": [{"sku": "espresso-beans-1kg", "quantity": 2}], "note": "ring twice"}""";

    private final Stage stage;
    private final ShopClient alice;
    private final ShopClient bob;

    Walk(Stage stage, ShopClient alice, ShopClient bob) {
        this.stage = stage;
        this.alice = alice;
        this.bob = bob;
    }

    void all() throws InterruptedException, ExecutionException {
        JsonNode order = create();
        pay(order);
        pages();
        foreignOrder(order);
        cancel();
        export();
    }

    private JsonNode create() {
        String key = newKey();
        stage.scene("Alice places an order");
        stage.say("POST /orders    Idempotency-Key: " + key);
        Answer first = alice.post("/orders", key, ORDER);
        stage.expect(
                first.status() == 201 && first.header("Location").isPresent(),
                first.status() + "  Location: " + first.header("Location").orElse("none"));

        stage.say("The same again, as after a timeout:");
        Answer again = alice.post("/orders", key, ORDER);
        stage.expect(
                again.status() == 201 && again.isReplay() && again.body().equals(first.body()),
                again.status() + "  replayed, byte for byte: still one order");

        stage.say("The same key, three bags instead of two:");
        Answer changed = alice.post("/orders", key, ORDER.replace("2", "3"));
        stage.expect(changed.status() == 422, changed.status() + "  " + changed.problem());

        stage.say("No key at all:");
        Answer keyless = alice.postWithoutKey("/orders", ORDER);
        stage.expect(keyless.status() == 400, keyless.status() + "  " + keyless.problem());
        return first.json();
    }

    private void pay(JsonNode order) throws InterruptedException, ExecutionException {
        stage.scene(PARALLEL + " payments at once, one key");
        String path = "/orders/" + order.get("id").asText() + "/payments";
        String body = "{\"amountCents\": " + order.get("totalCents") + ", \"method\": \"BALANCE\"}";
        String key = newKey();
        stage.say("POST " + path);

        ExecutorService callers = Executors.newFixedThreadPool(PARALLEL);
        List<Answer> answers = new ArrayList<>();
        try {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < PARALLEL; i++) {
                calls.add(() -> alice.post(path, key, body));
            }
            for (Future<Answer> answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
        } finally {
            callers.shutdown();
        }
        StringBuilder picture = new StringBuilder();
        answers.forEach(a -> picture.append(a.status() == 409 ? "· " : a.isReplay() ? "○ " : "● "));
        stage.say(picture + "  ● executed  ○ replayed  · told to wait (409)");
        long executed =
                answers.stream().filter(a -> a.status() == 201 && !a.isReplay()).count();
        boolean others = answers.stream().allMatch(a -> a.status() == 201 || a.status() == 409);
        stage.expect(executed == 1 && others, "executed " + executed + " of " + PARALLEL + " times");

        Answer late = alice.post(path, key, body);
        Set<String> payments = new HashSet<>();
        answers.stream().filter(a -> a.status() == 201).forEach(a -> payments.add(a.body()));
        payments.add(late.body());
        stage.expect(
                late.status() == 201 && late.isReplay() && payments.size() == 1,
                "whoever asks now gets the one receipt: payment "
                        + late.json().get("id").asText());
    }

    private void pages() {
        stage.scene("A list, page by page");
        Set<String> placed = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            placed.add(alice.post("/orders", newKey(), ORDER).json().get("id").asText());
        }
        List<String> seen = new ArrayList<>();
        String path = "/orders?limit=3";
        String cursor = "";
        String next = cursor;
        do {
            JsonNode page =
                    alice.get(path + (next.isEmpty() ? "" : "&cursor=" + next)).json();
            List<String> ids = page.get("items").findValuesAsText("id");
            stage.say("GET " + path + (next.isEmpty() ? "" : "&cursor=" + next.substring(0, 16) + "…") + "    "
                    + ids.size() + " orders");
            seen.addAll(ids);
            next = page.path("nextCursor").asText("");
            cursor = next.isEmpty() ? cursor : next;
        } while (!next.isEmpty());
        boolean once = new HashSet<>(seen).size() == seen.size();
        stage.expect(once && seen.containsAll(placed), seen.size() + " orders, none twice, none skipped");

        stage.say("Somebody edits a cursor:");
        char last = cursor.charAt(cursor.length() - 2);
        String forged = cursor.substring(0, cursor.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + cursor.substring(cursor.length() - 1);
        Answer refused = alice.get("/orders?limit=3&cursor=" + forged);
        stage.expect(refused.status() == 400, refused.status() + "  " + refused.problem());
    }

    private void foreignOrder(JsonNode order) {
        stage.scene("Bob asks for Alice's order");
        Answer hidden = bob.get("/orders/" + order.get("id").asText());
        Answer missing = bob.get("/orders/" + UUID.randomUUID());
        stage.expect(
                hidden.status() == 404 && missing.status() == 404,
                hidden.status() + "  as for an order that never was: he cannot tell which");
    }

    private void cancel() {
        stage.scene("Cancel, and cancel again");
        String id = alice.post("/orders", newKey(), ORDER).json().get("id").asText();
        Answer first = alice.command("/orders/" + id + "/cancel");
        Answer again = alice.command("/orders/" + id + "/cancel");
        stage.expect(
                first.status() == 200 && first.body().equals(again.body()),
                again.status() + "  " + again.json().get("status").asText() + " both times; nothing more happened");
    }

    private void export() throws InterruptedException {
        stage.scene("A table that takes a while");
        Answer accepted = alice.post("/orders/exports", newKey(), "{}");
        String location = accepted.header("Location").orElse("none");
        stage.expect(accepted.status() == 202, accepted.status() + "  Location: " + location);
        Answer job = alice.get(location);
        while (job.json().get("status").asText().equals("PENDING")) {
            Thread.sleep(20);
            job = alice.get(location);
        }
        stage.expect(
                job.json().get("status").asText().equals("DONE"),
                "done: " + job.json().get("rowCount") + " orders");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
