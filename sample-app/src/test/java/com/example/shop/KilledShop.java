package com.example.shop;

import com.example.shop.demo.Books;
import com.example.shop.demo.Servers;
import com.example.shop.demo.ShopClient;
import com.example.shop.demo.ShopClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A shop that can be killed where the test wants it, for its database makes it wait there. */
abstract class KilledShop {
    static Servers servers;
    static Books books;

    @BeforeAll
    static void startServers() throws IOException {
        servers = Servers.start();
        books = servers.books();
    }

    @AfterAll
    static void stopServers() throws IOException {
        servers.close();
    }

    static Answer place(ShopClient alice, String sku, String key) {
        return alice.post("/orders", key, "{\"lines\": [{\"sku\": \"" + sku + "\", \"quantity\": 1}]}");
    }

    static Answer pay(ShopClient alice, JsonNode order, String key) {
        return alice.post(
                "/orders/" + id(order) + "/payments",
                key,
                "{\"amountCents\": " + order.get("totalCents").asLong() + ", \"method\": \"BALANCE\"}");
    }

    static String id(JsonNode order) {
        return order.get("id").asText();
    }

    static String path(String uri) {
        return URI.create(uri).getPath();
    }
}
