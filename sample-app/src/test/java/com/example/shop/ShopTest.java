package com.example.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.demo.ShopClient;
import com.example.shop.demo.ShopClient.Answer;
import com.example.shop.security.BankSignature;
import com.example.shop.security.SignedByBank;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shop over HTTP, on a database in memory. */
class ShopTest {
    private static final ShopConfig CONFIG = ShopConfig.demo();
    private static final String BEANS = """
            {"lines": [{"sku": "espresso-beans-1kg", "quantity": 2}], "note": "ring twice"}""";

    private static ShopServer shop;
    private static ShopClient alice;
    private static ShopClient bob;

    @BeforeAll
    static void open() {
        shop = ShopServer.start(CONFIG);
        alice = new ShopClient(shop.uri(), "alice-demo-token");
        bob = new ShopClient(shop.uri(), "bob-demo-token");
    }

    @AfterAll
    static void close() throws Exception {
        shop.close();
    }

    @Test
    void theDocumentIsServedBesideTheService() {
        Answer document =
                alice.get(URI.create(shop.uri() + "/").resolve("/openapi.json").toString());

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.json().get("openapi").asText()).startsWith("3.1");
        assertThat(document.json().get("paths").fieldNames()).toIterable().contains("/orders", "/orders/{orderId}");
    }

    @Test
    void theDocumentDescribesTheProblemsThatAreAnswered() {
        JsonNode schema = document().at("/components/schemas/Problem");
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(closed(schema).toString());
        for (Answer refused : List.of(
                alice.post("/orders", key(), "{\"lines\": [{\"sku\": \"\", \"quantity\": 0}]}"),
                alice.post("/orders", key(), "{\"lines\": [{\"quantity\": \"two\"}]}"),
                alice.post("/orders", key(), "{"),
                alice.get("/orders?limit=abc"),
                alice.get("/orders?cursor=forged"),
                alice.postWithoutKey("/orders", BEANS))) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(validator.validate(refused.body(), InputFormat.JSON))
                    .as(refused.body())
                    .isEmpty();
        }
    }

    @Test
    void theDocumentDescribesWhatAProblemAddsToTheOthers() {
        JsonNode answers = document().at("/paths/~1orders/post/responses/409/content/application~1problem+json/schema");
        assertThat(answers.toString()).contains("#/components/schemas/ShortageProblem");
        Answer refused = alice.post("/orders", key(), order("last-teapot"));
        assertThat(refused.json().get("sku").asText()).isEqualTo("last-teapot");
        assertThat(violations("ShortageProblem", refused)).isEmpty();
        assertThat(violations("Problem", refused)).isNotEmpty();
    }

    /** Of the schema and of taking no member that it does not describe. */
    private static List<Error> violations(String schema, Answer answer) {
        ObjectNode document = (ObjectNode) document();
        document.put("$ref", "#/components/schemas/" + schema).put("unevaluatedProperties", false);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document.toString())
                .validate(answer.body(), InputFormat.JSON);
    }

    /** Takes no member that the document does not describe. */
    private static JsonNode closed(JsonNode schema) {
        ObjectNode closed = schema.deepCopy();
        closed.put("additionalProperties", false);
        ((ObjectNode) closed.at("/properties/errors/items")).put("additionalProperties", false);
        return closed;
    }

    private static JsonNode document() {
        return alice.get(URI.create(shop.uri() + "/").resolve("/openapi.json").toString())
                .json();
    }

    @Test
    void anOrderIsCreatedOnceForAKey() {
        String key = key();
        Answer first = alice.post("/orders", key, BEANS);
        Answer again = alice.post("/orders", key, BEANS);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location"))
                .contains(shop.uri() + "/orders/" + first.json().get("id").asText());
        assertThat(first.isReplay()).isFalse();
        assertThat(again.isReplay()).isTrue();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void aKeyIsRequiredAndBelongsToOneRequest() {
        String key = key();
        alice.post("/orders", key, BEANS);

        assertThat(alice.postWithoutKey("/orders", BEANS)).satisfies(isProblem(400, "idempotency-key-missing"));
        assertThat(alice.post("/orders", key, BEANS.replace("2", "3")))
                .satisfies(isProblem(422, "idempotency-key-reused"));
    }

    @Test
    void aKeyOfOneCustomerIsNoneOfAnother() {
        String key = key();
        Answer hers = alice.post("/orders", key, BEANS);
        Answer his = bob.post("/orders", key, BEANS);

        assertThat(his.status()).isEqualTo(201);
        assertThat(his.isReplay()).isFalse();
        assertThat(his.json().get("id")).isNotEqualTo(hers.json().get("id"));
    }

    @Test
    void anInvalidOrderIsAProblemThatSaysWhere() {
        Answer refused =
                alice.post("/orders", key(), "{\"lines\": [{\"sku\": \"espresso-beans-1kg\", \"quantity\": 0}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").get(0).get("pointer").asText()).isEqualTo("#/lines/0/quantity");
    }

    @Test
    void anOrderOfNothingIsMalformed() {
        assertThat(alice.post("/orders", key(), "")).satisfies(isProblem(400, "malformed-body"));
        assertThat(alice.post("/orders", key(), "null")).satisfies(isProblem(400, "malformed-body"));
        String key = key();
        alice.post("/orders/exports", key, "null");
        assertThat(alice.post("/orders/exports", key, "{}").status()).isEqualTo(202);
    }

    @Test
    void aLimitThatIsNoNumberIsRefused() {
        assertThat(alice.get("/orders?limit=abc")).satisfies(isProblem(400, "validation"));
    }

    @Test
    void refusalsOfTheShopAreProblemsOfTheirOwn() {
        assertThat(alice.post("/orders", key(), order("last-teapot"))).satisfies(isProblem(409, "out-of-stock"));
        assertThat(alice.post("/orders", key(), order("flying-carpet"))).satisfies(isProblem(422, "unknown-product"));

        JsonNode dear = bob.post("/orders", key(), order("hand-grinder")).json();
        assertThat(bob.post(payments(dear), key(), payment(dear, 0))).satisfies(isProblem(409, "insufficient-funds"));
        assertThat(bob.post(payments(dear), key(), payment(dear, 1))).satisfies(isProblem(422, "amount-mismatch"));
    }

    @Test
    void whoIsNobodyIsChallenged() {
        Answer refused = new ShopClient(shop.uri(), "no-such-token").get("/orders");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate"))
                .hasValueSatisfying(c -> assertThat(c).startsWith("Bearer"));
        assertThat(refused.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void whatIsNoUriIsToldNothingAboutTheShop() throws IOException {
        try (Socket socket = new Socket(shop.uri().getHost(), shop.uri().getPort())) {
            socket.getOutputStream()
                    .write("GET /v1/orders?cursor=%zz HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n"
                            .getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 500").doesNotContain("Exception", "org.", "<html");
        }
    }

    @Test
    void anOrderOfSomebodyElseDoesNotExist() {
        String order = "/orders/" + place().get("id").asText();

        assertThat(alice.get(order).status()).isEqualTo(200);
        Answer hidden = bob.get(order);
        Answer missing = bob.get("/orders/" + UUID.randomUUID());
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(hidden.json().get("title")).isEqualTo(missing.json().get("title"));
        assertThat(bob.patch(order, "{\"note\": \"mine\"}").status()).isEqualTo(404);
        assertThat(bob.delete(order).status()).isEqualTo(404);
        assertThat(bob.command(order + "/cancel").status()).isEqualTo(404);
    }

    @Test
    void aPatchTellsNullFromAbsent() {
        String order = "/orders/" + place().get("id").asText();

        assertThat(alice.patch(order, "{}").json().get("note").asText()).isEqualTo("ring twice");
        assertThat(alice.patch(order, "{\"note\": \"knock\"}")
                        .json()
                        .get("note")
                        .asText())
                .isEqualTo("knock");
        assertThat(alice.patch(order, "{\"note\": null}").json().get("note").isNull())
                .isTrue();
    }

    @Test
    void cancellingTwiceIsCancellingOnce() {
        String order = "/orders/" + place().get("id").asText();
        Answer first = alice.command(order + "/cancel");
        Answer again = alice.command(order + "/cancel");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().get("status").asText()).isEqualTo("CANCELLED");
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void aDeletedOrderIsGoneAndAPaidOneStays() {
        String order = "/orders/" + place().get("id").asText();
        assertThat(alice.delete(order).status()).isEqualTo(204);
        assertThat(alice.delete(order).status()).isEqualTo(404);

        JsonNode paid = place();
        assertThat(alice.post(payments(paid), key(), payment(paid, 0)).status()).isEqualTo(201);
        assertThat(alice.delete("/orders/" + paid.get("id").asText())).satisfies(isProblem(409, "order-already-paid"));
        assertThat(alice.post(payments(paid), key(), payment(paid, 0))).satisfies(isProblem(409, "order-not-payable"));
    }

    @Test
    void pagesNeitherRepeatNorSkip() {
        ShopClient bobToo = bob;
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            placed.add(bobToo.post("/orders", key(), BEANS).json().get("id").asText());
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = bobToo.get("/orders?limit=2&status=OPEN" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            seen.addAll(page.get("items").findValuesAsText("id"));
            next = page.path("nextCursor").asText("");
        } while (!next.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsAll(placed);
    }

    @Test
    void aCursorIsGoodForItsListOnly() {
        place();
        place();
        String cursor = alice.get("/orders?limit=1").json().get("nextCursor").asText();

        assertThat(alice.get("/orders?limit=1&cursor=" + cursor + "A")).satisfies(isProblem(400, "cursor-invalid"));
        assertThat(alice.get("/orders?limit=1&status=PAID&cursor=" + cursor))
                .satisfies(isProblem(400, "cursor-mismatch"));
        assertThat(bob.get("/orders?limit=1&cursor=" + cursor)).satisfies(isProblem(400, "cursor-mismatch"));
    }

    @Test
    void anExportIsAcceptedAndFetchedLater() throws InterruptedException {
        place();
        Answer accepted = alice.post("/orders/exports", key(), "{}");
        assertThat(accepted.status()).isEqualTo(202);
        String job = accepted.header("Location").orElseThrow();

        while (alice.get(job).json().get("status").asText().equals("PENDING")) {
            Thread.sleep(10);
        }
        assertThat(alice.get(job).json().get("status").asText()).isEqualTo("DONE");
        assertThat(alice.get(job + "/content").body()).startsWith("id,status,total_cents,created_at\r\n");
        assertThat(bob.get(job).status()).isEqualTo(404);
    }

    @Test
    void anEventOfTheBankCountsOnce() {
        JsonNode order = place();
        JsonNode payment = alice.post(payments(order), key(), payment(order, 0)).json();
        String event = "{\"id\": \"" + key() + "\", \"paymentId\": " + payment.get("id")
                + ", \"occurredAt\": \"2026-01-01T00:00:00Z\"}";
        String signature = new BankSignature(CONFIG.bankSecret()).sign(event.getBytes(UTF_8));

        assertThat(alice.anonymous("/bank-events", event).status()).isEqualTo(403);
        Answer first = alice.anonymous("/bank-events", event, SignedByBank.HEADER, signature);
        Answer again = alice.anonymous("/bank-events", event, SignedByBank.HEADER, signature);
        assertThat(first.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(204);
        assertThat(again.isReplay()).isTrue();
        assertThat(alice.get(payments(order) + "/" + payment.get("id").asText())
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("SETTLED");
    }

    private static JsonNode place() {
        return alice.post("/orders", key(), BEANS).json();
    }

    private static String order(String sku) {
        return "{\"lines\": [{\"sku\": \"" + sku + "\", \"quantity\": 1}]}";
    }

    private static String payments(JsonNode order) {
        return "/orders/" + order.get("id").asText() + "/payments";
    }

    private static String payment(JsonNode order, int tooMuch) {
        return "{\"amountCents\": " + (order.get("totalCents").asLong() + tooMuch) + ", \"method\": \"BALANCE\"}";
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Consumer<Answer> isProblem(int status, String type) {
        return answer -> {
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
            assertThat(answer.json().get("type").asText()).isEqualTo("https://api.example.com/errors/" + type);
        };
    }
}
