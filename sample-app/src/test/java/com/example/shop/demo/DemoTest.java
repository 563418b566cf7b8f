package com.example.shop.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class DemoTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Stage stage = new Stage(new PrintStream(told, true, UTF_8), false);

    @Test
    void everyPromiseIsKept() throws Exception {
        Demo.run(stage, "--db=h2");

        assertThat(told.toString(UTF_8))
                .contains("executed 1 of 20 times")
                .containsPattern(
                        "leases in PostgreSQL(?s:.*)--jdbc-url=jdbc:postgresql:(?s:.*)the books: 1 payment, € 24.90 charged")
                .containsPattern(
                        "leases in Redis(?s:.*)--jdbc-url=jdbc:postgresql:(?s:.*)--store=redis:(?s:.*)the books: 1 payment, € 24.90 charged")
                .endsWith("Every promise was kept.\n");
    }

    @Test
    void everyPromiseIsKeptOnPostgres() throws Exception {
        Demo.visitOwn(stage, "--db=postgres");

        assertThat(told.toString(UTF_8)).contains("executed 1 of 20 times");
    }
}
