package dev.edict.runtime.it.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.it.Served;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What every runtime must do with the life of an instance, over HTTP. */
public interface LifecycleSuite {

    /** Of the tests that end what they use. */
    int LAST = Integer.MAX_VALUE;

    /** A running service that no other test needs any more. */
    Served take(Class<? extends LedgerService> service) throws Exception;

    /** From its start to its end; a probe, a balancer and a client look on. Last, so that no service is started for it alone. */
    @Test
    @Order(LAST)
    default void anInstanceSaysHowItIsAndLetsExecutionsEndBeforeItDoes() throws Exception {
        String name = "life-" + UUID.randomUUID();
        try (Served served = take(LedgerService.class)) {
            LedgerClient client = new LedgerClient(served.base());
            assertThat(readiness(client, 503)).contains("starting");
            client.control("started");
            assertThat(readiness(client, 204)).isEmpty();
            assertThat(client.get("control/connections", "X-Caller", "nobody").statusCode())
                    .isEqualTo(401);
            assertThat(exchange(served.base(), false)).doesNotContainIgnoringCase("connection: close");

            CompletableFuture<HttpResponse<String>> first = client.later(
                    client.request("accounts/" + name + "/waits", "{\"cents\": 1}", "Idempotency-Key", name));
            client.control("await/" + name);
            CompletableFuture<HttpResponse<String>> end = client.later(client.request("control/end", ""));
            HttpResponse<String> late = refused(client, name);
            assertThat(late.body()).contains("idempotency-store-unavailable");
            assertThat(late.headers().firstValue("Retry-After")).isPresent();
            assertThat(readiness(client, 503)).contains("going");
            assertThat(exchange(served.base(), true)).containsIgnoringCase("connection: close");
            assertThat(end).isNotDone();

            client.control("open/" + name);
            assertThat(first.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(end.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
        }
    }

    /** The first of a row of requests that is not taken any more. */
    private static HttpResponse<String> refused(LedgerClient client, String name) throws Exception {
        int requests = 0;
        HttpResponse<String> late;
        do {
            late = client.send(client.request(
                    "accounts/" + name + "/deposits", "{\"cents\": 1}", "Idempotency-Key", "late-" + requests));
            requests++;
        } while (late.statusCode() != 503 && requests < 10_000);
        assertThat(late.statusCode()).isEqualTo(503);
        return late;
    }

    private static String readiness(LedgerClient client, int status) throws Exception {
        HttpResponse<String> ready = client.get("health/ready", "X-Caller", "nobody");
        assertThat(ready.statusCode()).as(ready.body()).isEqualTo(status);
        assertThat(ready.headers().firstValue("Cache-Control")).contains("no-store");
        return ready.body();
    }

    /**
     * One answer over a connection of its own, which stays open after it, or does not.
     *
     * @param closed whether the server ends the connection with it
     */
    private static String exchange(URI base, boolean closed) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            String request = "GET /control/connections HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            if (closed) {
                return new String(socket.getInputStream().readAllBytes(), UTF_8);
            }
            StringBuilder answer = new StringBuilder();
            while (!answer.toString().contains("\r\n\r\n")) {
                answer.append((char) socket.getInputStream().read());
            }
            return answer.toString();
        }
    }
}
