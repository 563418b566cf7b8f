package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.demo.ShopClient;
import com.example.shop.demo.ShopClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A shop that can be killed in the middle of a payment, for its database makes it wait where the test wants it. */
abstract class KilledShop {
    static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    static ShopProcess open(String store) throws IOException {
        return ShopProcess.start(
                "--port=0",
                "--store=" + store,
                "--jdbc-url=" + server.getJdbcUrl("postgres", "postgres"),
                "--jdbc-user=postgres");
    }

    static JsonNode place(ShopClient alice) {
        return alice.post("/orders", UUID.randomUUID().toString(), """
                {"lines": [{"sku": "espresso-beans-1kg", "quantity": 1}]}""").json();
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

    static void lock(Connection connection, String select) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            assertThat(row.next()).isTrue();
        }
    }

    static void awaitOneWaiting(String table) throws Exception {
        while (number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%" + table
                        + "%'")
                == 0) {
            Thread.sleep(20);
        }
    }

    /** Else the server would finish for the dead shop what it has received of it. */
    static void endWaiting() throws SQLException {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
    }

    static long payments(JsonNode order) throws SQLException {
        return number("SELECT count(*) FROM payment WHERE order_id = '" + id(order) + "'");
    }

    static long balance() throws SQLException {
        return number("SELECT balance_cents FROM account WHERE owner = 'alice'");
    }

    static long number(String select) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
