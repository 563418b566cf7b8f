package com.example.shop;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A load balancer that keeps idle connections finds them open for as long as it does. */
class IdleConnectionTest {

    /** No whole seconds, which is what the server keeps its time in; it looks once a second, so that connections differ. */
    private static final Duration SERVER = Duration.ofMillis(1950);

    private static final Duration BALANCER = Duration.ofMillis(1900);
    private static final int CONNECTIONS = 5;
    private static final int END_OF_STREAM = -1;

    @Test
    void connectionsOutliveTheIdleTimeOfTheBalancerAndNoMore() throws Exception {
        List<Socket> connections = new ArrayList<>();
        try (ShopServer shop = ShopServer.start(ShopConfig.demo().withIdleConnections(SERVER, BALANCER))) {
            for (int i = 0; i < CONNECTIONS; i++) {
                Socket connection = new Socket("localhost", shop.uri().getPort());
                connections.add(connection);
                connection.setSoTimeout(30_000);
                assertThat(exchange(connection, shop.uri())).startsWith("HTTP/1.1 204");
                Thread.sleep(1000 / CONNECTIONS);
            }
            Thread.sleep(BALANCER.toMillis() - 1000);
            for (Socket connection : connections) {
                assertThat(exchange(connection, shop.uri())).startsWith("HTTP/1.1 204");
                Thread.sleep(1000 / CONNECTIONS);
            }
            assertThat(connections.get(0).getInputStream().read()).isEqualTo(END_OF_STREAM);
        } finally {
            for (Socket connection : connections) {
                connection.close();
            }
        }
    }

    private static String exchange(Socket connection, URI shop) throws IOException {
        String request = "GET " + shop.getPath() + "/" + ShopServer.READINESS + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        connection.getOutputStream().write(request.getBytes(US_ASCII));
        StringBuilder answer = new StringBuilder();
        int octet = connection.getInputStream().read();
        while (octet != END_OF_STREAM) {
            answer.append((char) octet);
            octet = answer.toString().endsWith("\r\n\r\n")
                    ? END_OF_STREAM
                    : connection.getInputStream().read();
        }
        return answer.toString();
    }
}
