package dev.edict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
    private static final String BAD =
            "@Path(\"/orders\") public class Orders {\n  @GET public String list(String body) { return body; }\n}\n";

    @TempDir
    Path folder;

    @Test
    void printsTheSummaryWritesTheReportsAndLeavesTheSourcesAlone() throws IOException {
        Path source = Run.source(folder, "Orders", BAD);
        String before = Files.readString(source);

        Run run = Run.of(folder, "review");

        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).startsWith("# Edict: ").contains("error PRIVATE_APP get-with-body", "Orders.java:4");
        assertThat(run.out()).doesNotContain("[edict:");
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(source)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder.resolve("report"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "edict-report.json", "edict.sarif", "edict-summary.md", "edict-ratchet.json");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void printsEachFindingOnRequest() {
        Run.source(folder, "Orders", BAD);

        assertThat(Run.of(folder, "review", "--all").out())
                .containsPattern("Orders.java:4: error: GET /orders: .*\\[edict:get-with-body\\]");
    }

    @Test
    void printsWarningsAndNotesToo() {
        Run.source(
                folder,
                "Orders",
                "@Path(\"/a/{a}/b/{b}/c/{c}/order\") public class Orders { @GET public String list() { return \"\"; } }");

        assertThat(Run.of(folder, "review", "--all", "-Aedict.rules=auth-undeclared:info")
                        .out())
                .contains(": warning: ", ": note: ");
    }

    @Test
    void followsBodies() {
        Run.source(
                folder,
                "Orders",
                "@Path(\"/orders\") public class Orders {\n  private java.sql.Connection db;\n"
                        + "  @GET public String list() throws java.sql.SQLException {\n"
                        + "    db.prepareStatement(\"DELETE FROM orders\").executeUpdate(); return \"\"; }\n}\n");

        assertThat(Run.of(folder, "review", "--all").out()).contains("[edict:get-mutates]");
    }

    @Test
    void isGreenWhereOnlyScopeOrProfileKeepsItSo() {
        Run.source(
                folder,
                "Orders",
                "@Path(\"/getOrders\") public class Orders { @GET public String list() { return \"\"; } }");

        assertThat(Run.of(folder, "review").exit()).isEqualTo(1);
        assertThat(Run.of(folder, "review", "--scope", "annotated").exit()).isZero();
        assertThat(Run.of(folder, "review", "--profile", "adopt").exit()).isZero();
        assertThat(Run.of(folder, "review", "-Aedict.rules=*:off").exit()).isZero();
    }

    @Test
    void whatDoesNotCompileIsSaidAndTheRestReviewed() {
        Run.source(folder, "Orders", BAD);
        Run.source(folder, "Broken", "class Broken { com.missing.Thing thing; }");

        Run run = Run.of(folder, "review");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("do not compile (1 error)", "--class-path", "Broken.java:3");
        assertThat(run.out()).contains("get-with-body");
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        Run.source(folder, "Plain", "class Plain {}");

        assertThat(Run.of(folder, "review").exit()).isEqualTo(2);
        assertThat(Run.of(folder, "review").err()).contains("no resource was found");
        assertThat(Run.of(folder, "review", "-Aedict.profil=x").err()).contains("did you mean 'edict.profile'?");
        assertThat(Run.of(folder, "review", "--profile", "srict").exit()).isEqualTo(2);
        assertThat(Run.of(folder, "review", folder.resolve("nowhere").toString())
                        .err())
                .contains("there is no");
        assertThat(Run.of(folder, "--version").out()).startsWith("Edict ");
        assertThat(Run.of(folder, "--help").out()).contains("review", "ratchet", "explain", "fix", "Exit codes");
    }
}
