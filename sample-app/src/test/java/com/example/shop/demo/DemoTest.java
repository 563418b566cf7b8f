package com.example.shop.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void everyPromiseIsKeptOnEveryDatabase(String database) throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        Demo.run(new Stage(new PrintStream(told, true, UTF_8), false), "--db=" + database);

        assertThat(told.toString(UTF_8)).contains("executed 1 of 20 times").endsWith("Every promise was kept.\n");
    }
}
