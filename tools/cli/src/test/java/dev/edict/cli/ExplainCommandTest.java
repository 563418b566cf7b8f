package dev.edict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        Run.source(
                folder,
                "Orders",
                "@Path(\"/orders\") public class Orders { @GET public String list(String body) { return body; } }");
    }

    @Test
    void saysWhyARuleSpoke() {
        Run run = Run.of(folder, "explain", "get-with-body:Orders#list");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("get-with-body at Orders#list: Orders#list(java.lang.String): found. Reported");
    }

    @Test
    void saysWhyItStayedSilent() {
        assertThat(Run.of(folder, "explain", "get-mutates:Orders#list").out())
                .startsWith("get-mutates at Orders#list: it looked, and found nothing wrong.")
                .contains("get-mutates at Orders#list: it saw GET /orders for PRIVATE_APP: ");
    }

    @Test
    void aMistakeIsNamed() {
        Run run = Run.of(folder, "explain", "get-mutate:Orders");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean 'get-mutates'?");
    }
}
