package dev.edict.processor;

import static dev.edict.processor.Toys.acme;
import static dev.edict.processor.Toys.compile;
import static dev.edict.processor.Toys.lines;
import static dev.edict.processor.Toys.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.report.Ratchet;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.status.UnauthorizedWithoutChallenge;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RatchetTest {
    private static final Rule TOY = ToyRule.bad("toy", Severity.ERROR);
    private static final String OLD =
            " @GET @Path(\"a\") public String badA(java.util.List<String> in) { return \"\"; }\n";
    private static final String NEW = " @GET @Path(\"b\") public String badB() { return \"\"; }\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatTheReportListsCanStartGreen(Compiler compiler) throws IOException {
        Path ratchet = freeze(compiler, TOY);
        String before = Files.readString(ratchet);

        assertThat(lines(build(compiler, ratchet, OLD, TOY))).isEmpty();
        assertThat(lines(build(compiler, ratchet, NEW + "\n\n" + OLD, TOY))).containsExactly("R.java:3 ERROR toy");
        assertThat(Files.readString(ratchet)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsGoneIsReportedAsStale(Compiler compiler) throws IOException {
        CompileResult result = build(compiler, freeze(compiler, TOY), "", TOY);

        assertThat(lines(result)).isEmpty();
        assertThat(notes(result))
                .singleElement()
                .asString()
                .contains("toy at com.acme.R#badA(java.util.List)", "edict-ratchet.json");
    }

    @ParameterizedTest
    @EnumSource
    void aFixThatWouldBreakClientsOnlyWarnsOnWhatWasPublished(Compiler compiler) throws IOException {
        Rule breaking = ToyRule.bad(ToyRule.info("breaking-toy", Severity.ERROR, b -> b.breaking()));
        CompileResult result = build(compiler, freeze(compiler, TOY), OLD + NEW, breaking);

        assertThat(lines(result)).containsExactly("R.java:3 WARN breaking-toy", "R.java:4 ERROR breaking-toy");
    }

    @Test
    void whereBodiesAreIgnoredNothingThatTheyShowIsStale() throws IOException {
        Rule bodily = new ToyRule.Bodily(ToyRule.info("bodily", Severity.ERROR, b -> b.needsBodies()));
        CompileResult result = compilation(Compiler.JAVAC, OLD, bodily)
                .option("edict.ratchet", freeze(Compiler.JAVAC, bodily).toString())
                .option("edict.bodies", "ignore")
                .run();

        assertThat(notes(result)).isEmpty();
    }

    @Test
    void isRenderedAsItIsRead() {
        SortedSet<Ratchet.Entry> entries = new TreeSet<>();
        entries.add(new Ratchet.Entry("toy", "com.acme.R#a()", "0123456789ab"));
        entries.add(new Ratchet.Entry("toy", "com.acme.R", ""));
        Ratchet ratchet = new Ratchet(entries, new TreeSet<>(List.of("com.acme.R#a()")));

        assertThat(Ratchet.parse(ratchet.render(), "ratchet.json")).isEqualTo(ratchet);
    }

    @Test
    void aFileThatIsNoRatchetIsRefused() {
        assertThatThrownBy(() -> Ratchet.parse("{}", "my.json"))
                .hasMessageContaining("my.json is not a ratchet file")
                .hasMessageContaining("edict-ratchet.json");
        assertThatThrownBy(() -> Ratchet.parse("{", "my.json")).hasMessageContaining("my.json is not JSON");
    }

    /** A ratchet made of what the report of a build says. */
    private Path freeze(Compiler compiler, Rule rule) throws IOException {
        compilation(compiler, OLD, rule)
                .option("edict.report", folder.toString())
                .run();
        JsonObject report =
                (JsonObject) JsonReader.read(Files.readString(folder.resolve("edict-report.json")), "report");
        SortedSet<Ratchet.Entry> entries = new TreeSet<>();
        for (JsonValue value : (JsonArray) report.members().get("findings")) {
            JsonObject finding = (JsonObject) value;
            entries.add(new Ratchet.Entry(
                    finding.text("rule").orElseThrow(),
                    finding.text("subject").orElseThrow(),
                    finding.text("detail").orElse("")));
        }
        SortedSet<String> operations = new TreeSet<>();
        ((JsonArray) report.members().get("operations")).forEach(o -> operations.add(((JsonValue.Text) o).value()));
        return Files.writeString(folder.resolve("ratchet.json"), new Ratchet(entries, operations).render());
    }

    private static CompileResult build(Compiler compiler, Path ratchet, String operations, Rule rule) {
        return compilation(compiler, operations, rule)
                .option("edict.ratchet", ratchet.toString())
                .run();
    }

    private static Compilation compilation(Compiler compiler, String operations, Rule rule) {
        return compile(compiler, rule)
                .source("com.acme.R", acme("@ApiResource @Path(\"r\") public class R {\n" + operations + "}\n"));
    }

    @ParameterizedTest
    @EnumSource
    void theOneBesideTheReportStartsGreenAndOnlyShrinks(Compiler compiler) throws IOException {
        compilation(compiler, OLD + NEW, TOY)
                .option("edict.report", folder.toString())
                .run();
        Path first = Files.move(folder.resolve("edict-ratchet.json"), folder.resolve("committed.json"));
        String another = " @GET @Path(\"c\") public String badC() { return \"\"; }\n";

        assertThat(lines(build(compiler, first, OLD + NEW, TOY))).isEmpty();
        CompileResult result = compilation(compiler, NEW + another, TOY)
                .option("edict.ratchet", first.toString())
                .option("edict.report", folder.toString())
                .run();

        assertThat(lines(result)).containsExactly("R.java:4 ERROR toy");
        Ratchet shrunk = Ratchet.parse(Files.readString(folder.resolve("edict-ratchet.json")), "shrunk");
        assertThat(shrunk.entries()).extracting(Ratchet.Entry::toString).containsExactly("toy at com.acme.R#badB()");
        assertThat(shrunk.operations()).containsExactly("com.acme.R#badB()");
    }

    @Test
    void anEntryThatSaysNothingIsRefused() {
        assertThatThrownBy(() -> Ratchet.parse(
                        "{\"format\": 1, \"findings\": [{\"rule\": \"toy\", \"subject\": \"R\"}, {\"rule\": \"toy\"}], \"operations\": []}",
                        "my.json"))
                .hasMessage("my.json: number 2 of 'findings' is not an object with 'rule' and 'subject'");
        assertThatThrownBy(() -> Ratchet.parse("{\"format\": 1, \"findings\": [], \"operations\": [7]}", "my.json"))
                .hasMessage("my.json: number 1 of 'operations' is not text");
    }

    @Test
    void editorsOfWindowsMayHaveSavedIt() {
        Ratchet ratchet = new Ratchet(
                new TreeSet<>(List.of(new Ratchet.Entry("toy", "com.acme.R", ""))),
                new TreeSet<>(List.of("com.acme.R#a()")));

        assertThat(Ratchet.parse("\uFEFF" + ratchet.render().replace("\n", "\r\n"), "my.json"))
                .isEqualTo(ratchet);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsNotThereFailsTheBuild(Compiler compiler) {
        CompileResult result = build(compiler, folder.resolve("missing.json"), OLD, TOY);

        assertThat(result.success()).isFalse();
        assertThat(notes(result)).singleElement().asString().contains("edict.ratchet", "missing.json");
    }

    /** Two of a kind in one method are two: the one that is new does not hide behind the one that is old. */
    @Test
    void equalFindingsInOneMethodAreToldApart() throws IOException {
        String old = "if (in == null) return Response.status(401).build();\n";
        Path one = Files.createDirectories(folder.resolve("one"));
        assertThat(lines(refusing(old, one).run())).containsExactly("R.java:4 ERROR unauthorized-without-challenge");

        CompileResult grown = refusing("if (in.isEmpty()) return Response.status(401).build();\n" + old, folder)
                .option("edict.ratchet", one.resolve("edict-ratchet.json").toString())
                .run();

        assertThat(lines(grown)).containsExactly("R.java:5 ERROR unauthorized-without-challenge");
        assertThat(fingerprints(Files.readString(folder.resolve("edict.sarif"))))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    private Compilation refusing(String body, Path report) {
        return compile(Compiler.JAVAC, new UnauthorizedWithoutChallenge())
                .option("edict.report", report.toString())
                .source(
                        "com.acme.R",
                        acme("import jakarta.ws.rs.core.Response;\n"
                                + "@ApiResource @Path(\"/r\") public class R { @GET public Response get(@QueryParam(\"q\") String in) {\n"
                                + body
                                + "return Response.ok().build(); } }"));
    }

    private static List<String> fingerprints(String sarif) {
        return Pattern.compile("\"edict/v1\"\\s*:\\s*\"(\\w+)\"")
                .matcher(sarif)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
