package dev.edict.processor;

import static dev.edict.processor.Toys.acme;
import static dev.edict.processor.Toys.compile;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonReader;
import dev.edict.contract.json.JsonValue;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SarifTest {
    private static final Rule TOY = ToyRule.bad("toy", Severity.ERROR);

    /** Puts a letter before each path, and marks the method. */
    private static final Rule FIXING = new ToyRule(
            ToyRule.info("fixing", Severity.WARN, b -> b.summary("Toys are mended.")),
            (api, findings) -> api.operations().stream()
                    .filter(ToyRule::isBad)
                    .forEach(o -> findings.add(
                            o,
                            o.where(),
                            "mend \"" + o.methodName() + "\"",
                            new Edit(o.pathPlace(), Edit.Action.REPLACE, "\"z\""),
                            new Edit(o.where(), Edit.Action.INSERT_BEFORE, "@Deprecated "))));

    private static final String R = acme("""
            @ApiResource @Path("/orders") public class R {
            \t@GET @Path("a")
            \tpublic String badA() { return ""; }
              @Waive(value = "toy", reason = "It is \\"told\\" so.")
              @GET @Path("b") public String badB() { return ""; }
            }
            """);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void isValidByTheSchemaOfOasis(Compiler compiler) throws IOException {
        JsonObject log = report(compilation(compiler, R));

        assertThat(SCHEMA.validate(log.toJson(), InputFormat.JSON)).isEmpty();
        assertThat(results(log)).hasSize(4);
    }

    @Test
    void theSchemaIsHeldAgainstIt() {
        assertThat(SCHEMA.validate("{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {}}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void marksTheNameOfADeclarationAndAllOfAValue() throws IOException {
        List<JsonObject> results = results(report(compilation(Compiler.JAVAC, R)));

        assertThat(at(of(results, "toy", "badA"))).isEqualTo("com/acme/R.java %SRCROOT% 3:13-3:16");
        assertThat(at(of(results, "fixing", "badA"))).isEqualTo("com/acme/R.java %SRCROOT% 4:16-4:20");
    }

    @Test
    void saysWhyAFindingIsSuppressed() throws IOException {
        List<JsonObject> results = results(report(compilation(Compiler.JAVAC, R)));
        Path ratchet = Files.move(folder.resolve("edict-ratchet.json"), folder.resolve("ratchet.json"));
        List<JsonObject> frozen =
                results(report(compilation(Compiler.JAVAC, R).option("edict.ratchet", ratchet.toString())));

        assertThat(list(of(results, "toy", "badA"), "suppressions")).isEmpty();
        assertThat(list(of(results, "toy", "badB"), "suppressions"))
                .singleElement()
                .satisfies(s -> assertThat(s.text("kind")).hasValue("inSource"))
                .satisfies(s -> assertThat(s.text("justification")).hasValue("It is \"told\" so."));
        assertThat(list(of(frozen, "toy", "badA"), "suppressions"))
                .singleElement()
                .satisfies(s -> assertThat(s.text("kind")).hasValue("external"))
                .satisfies(
                        s -> assertThat(s.text("justification").orElseThrow()).contains("ratchet"));
    }

    @Test
    void aFixIsReplacementsOfWhatStandsThere() throws IOException {
        JsonObject finding = of(results(report(compilation(Compiler.JAVAC, R))), "fixing", "badA");
        JsonObject change =
                list(list(finding, "fixes").get(0), "artifactChanges").get(0);
        List<JsonObject> replacements = list(change, "replacements");

        assertThat(change.object("artifactLocation").orElseThrow().text("uri")).hasValue("com/acme/R.java");
        assertThat(region(replacements.get(0).object("deletedRegion").orElseThrow()))
                .isEqualTo("3:13-3:16");
        assertThat(region(replacements.get(1).object("deletedRegion").orElseThrow()))
                .isEqualTo("3:2-3:2");
        assertThat(replacements.get(1).object("insertedContent").orElseThrow().text("text"))
                .hasValue("@Deprecated ");
    }

    @Test
    void aFindingKeepsItsFingerprintWhenLinesMove() throws IOException {
        List<JsonObject> before = results(report(compilation(Compiler.JAVAC, R)));
        List<JsonObject> after = results(report(compilation(Compiler.JAVAC, R.replace("\t@GET", "\n\n  @GET"))));

        assertThat(fingerprints(after)).isEqualTo(fingerprints(before)).doesNotHaveDuplicates();
        assertThat(at(of(after, "toy", "badA"))).isNotEqualTo(at(of(before, "toy", "badA")));
    }

    @Test
    void describesEachRuleWithHelpAndItsPage() throws IOException {
        JsonObject driver = report(compilation(Compiler.JAVAC, R)).get("runs") instanceof JsonArray runs
                ? ((JsonObject) runs.values().get(0))
                        .object("tool")
                        .orElseThrow()
                        .object("driver")
                        .orElseThrow()
                : JsonObject.EMPTY;
        List<JsonObject> rules = list(driver, "rules");

        assertThat(rules).extracting(r -> r.text("id").orElseThrow()).contains("toy", "fixing", "waiver-hygiene");
        assertThat(rules.get(1).text("helpUri")).hasValue("https://edict.dev/rules/fixing");
        assertThat(rules.get(1).object("help").orElseThrow().text("text").orElseThrow())
                .contains("Toys are mended.", "@Waive(value = \"fixing\"");
    }

    private static Compilation compilation(Compiler compiler, String source) {
        return compile(compiler, TOY, FIXING).source("com.acme.R", source);
    }

    private JsonObject report(Compilation compilation) throws IOException {
        compilation.option("edict.report", folder.toString()).run();
        return (JsonObject) JsonReader.read(Files.readString(folder.resolve("edict.sarif")), "sarif");
    }

    private static List<JsonObject> results(JsonObject log) {
        return list(list(log, "runs").get(0), "results");
    }

    private static JsonObject of(List<JsonObject> results, String rule, String method) {
        return results.stream()
                .filter(r -> r.text("ruleId").orElseThrow().equals(rule))
                .filter(r -> r.toString().contains("R#" + method))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> fingerprints(List<JsonObject> results) {
        return results.stream()
                .map(r -> r.object("partialFingerprints").orElseThrow().text("edict/v1"))
                .map(f -> f.orElseThrow())
                .toList();
    }

    private static String at(JsonObject result) {
        JsonObject physical =
                list(result, "locations").get(0).object("physicalLocation").orElseThrow();
        JsonObject artifact = physical.object("artifactLocation").orElseThrow();
        return artifact.text("uri").orElseThrow() + " "
                + artifact.text("uriBaseId").orElseThrow() + " "
                + region(physical.object("region").orElseThrow());
    }

    private static String region(JsonObject region) {
        return number(region, "startLine") + ":" + number(region, "startColumn") + "-" + number(region, "endLine") + ":"
                + number(region, "endColumn");
    }

    private static int number(JsonObject owner, String member) {
        return ((JsonValue.Number) Objects.requireNonNull(owner.get(member)))
                .value()
                .intValue();
    }

    private static List<JsonObject> list(JsonObject owner, String member) {
        List<JsonObject> elements = new ArrayList<>();
        ((JsonArray) Objects.requireNonNull(owner.get(member), member)).forEach(e -> elements.add((JsonObject) e));
        return elements;
    }

    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try (InputStream text = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(
                            new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
