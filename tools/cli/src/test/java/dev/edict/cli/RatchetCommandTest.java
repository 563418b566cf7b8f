package dev.edict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatchetCommandTest {
    private static final String ONLY = "-Aedict.rules=*:off,get-with-body:default";

    @TempDir
    Path folder;

    @Test
    void whatIsThereIsListedSortedAndGreen() throws IOException {
        orders("list", "all");

        Run run = Run.of(folder, "ratchet", ONLY);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "added: 2\n  get-with-body at com.acme.Orders#all(java.lang.String)\n  get-with-body at"
                                + " com.acme.Orders#list(java.lang.String)\n",
                        "lists 2 findings")
                .doesNotContain("removed");
        assertThat(Files.readString(folder.resolve("ratchet.json"))).containsSubsequence("#all(", "#list(");
        Run review = Run.of(folder, "review", ONLY);
        assertThat(review.exit()).isZero();
        assertThat(review.out()).contains("2 in the ratchet");
    }

    @Test
    void whatIsGoneIsTakenOutAndWhatIsNewIsAdded() throws IOException {
        orders("list", "all");
        Run.of(folder, "ratchet", ONLY);
        orders("all", "fresh");

        Run run = Run.of(folder, "ratchet", ONLY);

        assertThat(run.out())
                .contains(
                        "added: 1\n  get-with-body at com.acme.Orders#fresh(java.lang.String)\n",
                        "removed: 1\n  get-with-body at com.acme.Orders#list(java.lang.String)\n");
        assertThat(Files.readString(folder.resolve("ratchet.json")))
                .contains("#all(", "#fresh(")
                .doesNotContain("#list(");
    }

    @Test
    void inCiItNeverGrows() throws IOException {
        orders("list");
        Run.of(folder, "ratchet", ONLY);
        String before = Files.readString(folder.resolve("ratchet.json"));
        orders("list", "fresh");

        Run grown = Run.of(folder, "ratchet", "--no-growth", ONLY);

        assertThat(grown.exit()).isEqualTo(3);
        assertThat(grown.out()).contains("fresh", "would grow; it is as it was");
        assertThat(Files.readString(folder.resolve("ratchet.json"))).isEqualTo(before);

        orders("none");
        assertThat(Run.of(folder, "ratchet", "--no-growth", ONLY).exit()).isEqualTo(3);
        Run.source(
                folder,
                "Orders",
                "@Path(\"/orders\") public class Orders { @GET public String none() { return \"\"; } }");
        Run shrunk = Run.of(folder, "ratchet", "--no-growth", ONLY);
        assertThat(shrunk.exit()).isZero();
        assertThat(shrunk.out()).contains("removed: 1", "lists 0 findings");
    }

    @Test
    void rulesThatAreOffKeepTheirEntries() throws IOException {
        orders("list");
        Run.of(folder, "ratchet", ONLY);
        String before = Files.readString(folder.resolve("ratchet.json"));

        assertThat(Run.of(folder, "ratchet", "-Aedict.rules=*:off").exit()).isZero();
        assertThat(Files.readString(folder.resolve("ratchet.json"))).isEqualTo(before);
    }

    @Test
    void whereNotEverythingIsSeenNothingIsTakenOut() throws IOException {
        orders("list");
        Run.of(folder, "ratchet", ONLY);
        String before = Files.readString(folder.resolve("ratchet.json"));
        Run.source(
                folder,
                "Orders",
                "@Path(\"/orders\") public class Orders extends com.missing.Base { @GET public String a() { return \"\"; } }");

        Run run = Run.of(folder, "ratchet", ONLY);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("not all of the sources could be read");
        assertThat(Files.readString(folder.resolve("ratchet.json"))).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoRatchetIsLeftAlone() throws IOException {
        orders("list");
        Files.writeString(folder.resolve("ratchet.json"), "{}");

        Run run = Run.of(folder, "ratchet", ONLY);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is not a ratchet file");
        assertThat(Files.readString(folder.resolve("ratchet.json"))).isEqualTo("{}");
    }

    private void orders(String... methods) {
        StringBuilder text = new StringBuilder("@Path(\"/orders\") public class Orders {\n");
        for (String method : methods) {
            text.append(
                    "  @GET @Path(\"%s\") public String %s(String body) { return body; }%n".formatted(method, method));
        }
        Run.source(folder, "Orders", text.append("}\n").toString());
    }
}
