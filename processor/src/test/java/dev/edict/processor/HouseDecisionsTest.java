package dev.edict.processor;

import static dev.edict.processor.Toys.acme;
import static dev.edict.processor.Toys.compile;
import static dev.edict.processor.Toys.lines;
import static dev.edict.processor.Toys.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.processor.model.Access;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Operation;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code edict.properties}. */
class HouseDecisionsTest {
    private static final String R = """
            @ApiResource%s @Path("/%s") public class %s {
              @GET public String badA() { return ""; }
              @GET @Path("{id}/audit") public String badB(@PathParam("id") String id) { return ""; }
            }
            """;

    @TempDir
    Path folder;

    private final List<String> seen = new ArrayList<>();

    /** Writes down what a rule sees of each operation. */
    private final Rule witness = new ToyRule(
            ToyRule.info("witness", Severity.WARN, b -> b),
            (api, findings) -> api.operations().forEach(o -> seen.add(o.display() + " " + described(api, o))));

    private static String described(ApiResource api, Operation operation) {
        return operation.audience() + (operation.access().decision() == Access.Decision.EXTERNAL ? " external" : "")
                + " " + api.audience() + " " + operation.csrf() + " " + operation.rateLimit();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDecidedForABranchHoldsForItsOperations(Compiler compiler) throws IOException {
        run(compiler, """
                audience./admin/**=admin
                auth./admin/{}/audit = EXTERNAL
                csrf./admin/*/audit=SAME_SITE
                rateLimit./admin = 10/s
                """, witness);

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "GET /admin ADMIN ADMIN UNDECLARED 10/s",
                        "GET /admin/{id}/audit ADMIN external ADMIN SAME_SITE 10/s",
                        "GET /open PUBLIC PUBLIC UNDECLARED ",
                        "GET /open/{id}/audit PUBLIC PUBLIC UNDECLARED ");
    }

    @ParameterizedTest
    @EnumSource
    void theMostSpecialBranchWinsAndAnAnnotationOverAll(Compiler compiler) throws IOException {
        run(compiler, """
                audience./**=PARTNER
                audience./admin/**=ADMIN
                audience./*/*/audit=INTERNAL
                audience./admin/{id}/audit=PRIVATE_APP
                """, witness);

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "GET /admin ADMIN ADMIN UNDECLARED ",
                        "GET /admin/{id}/audit PRIVATE_APP ADMIN UNDECLARED ",
                        "GET /open PUBLIC PUBLIC UNDECLARED ",
                        "GET /open/{id}/audit PUBLIC PUBLIC UNDECLARED ");
    }

    @ParameterizedTest
    @EnumSource
    void noRuleSpeaksOfWhatIsExcluded(Compiler compiler) throws IOException {
        Rule toy = ToyRule.bad("toy", Severity.ERROR);
        Rule ofClasses = new ToyRule(
                ToyRule.info("class-toy", Severity.ERROR, b -> b),
                (api, findings) -> findings.add(api.where(), "a class"));

        assertThat(lines(run(compiler, "exclude=/admin/**, /open/*/audit", toy, ofClasses)))
                .containsExactlyInAnyOrder("Open.java:2 ERROR class-toy", "Open.java:2 ERROR toy");
    }

    @ParameterizedTest
    @EnumSource
    void anExplanationNamesWhatExcludes(Compiler compiler) throws IOException {
        Rule toy = ToyRule.bad("get-mutates", Severity.ERROR);

        assertThat(notes(compilation(compiler, "exclude=/admin/**", toy)
                        .option("edict.explain", "get-mutates:Admin#badA")
                        .run()))
                .contains("Edict explains get-mutates at Admin#badA: not looked at, because edict.properties excludes"
                        + " /admin/**.");
    }

    /** ecj compiles rounds, of which it cannot say that they are the whole module. */
    @Test
    void aBranchThatIsNotThereIsTold() throws IOException {
        CompileResult result = run(Compiler.JAVAC, "audience./amdin/**=ADMIN\nexclude=/open", witness);

        assertThat(notes(result))
                .containsExactly(
                        "Edict: edict.properties decides about paths that are not there: /amdin/**; did you mean"
                                + " '/admin'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "audence./a=ADMIN    | 'audence./a': nothing is decided by that name; did you mean 'audience'?",
                "audience./a=AMDIN   | 'AMDIN' is none of PUBLIC, PARTNER, PRIVATE_APP, INTERNAL, ADMIN; did you mean 'ADMIN'?",
                "audience=ADMIN      | it lacks the paths it is about; write audience./admin/**=",
                "audience.admin=ADMIN| 'admin' is no pattern of paths; write it as /admin/**",
                "auth./a*=EXTERNAL   | a star stands for a whole segment",
                "csrf./a=            | '' is none of UNDECLARED, TOKEN",
                "rateLimit./a=       | it says nothing",
                "exclude./a=true     | write exclude=/health/**, /legacy/**",
            })
    void aMistakeIsNamedWithWhatWasMeant(String line, String problem) {
        assertThatThrownBy(() -> HouseFile.parse(line)).hasMessageContaining(problem);
    }

    @ParameterizedTest
    @EnumSource
    void everyMistakeFailsTheBuildAtOnce(Compiler compiler) throws IOException {
        CompileResult result = run(compiler, "a=1\nb=2", witness);

        assertThat(result.success()).isFalse();
        assertThat(notes(result))
                .singleElement()
                .asString()
                .startsWith("Edict: option edict.properties: ")
                .contains("'a'", "'b'");
        assertThat(notes(compilation(compiler, "", witness)
                        .option("edict.properties", "no/such/file")
                        .run()))
                .singleElement()
                .asString()
                .contains("option edict.properties: cannot read", "no/such/file");
    }

    private CompileResult run(Compiler compiler, String properties, Rule... rules) throws IOException {
        return compilation(compiler, properties, rules).run();
    }

    private Compilation compilation(Compiler compiler, String properties, Rule... rules) throws IOException {
        Path file = Files.writeString(folder.resolve("edict.properties"), properties);
        return compile(compiler, rules)
                .option("edict.properties", file.toString())
                .source("com.acme.Admin", acme(R.formatted("", "admin", "Admin")))
                .source(
                        "com.acme.Open",
                        acme(R.formatted(
                                "(audience = dev.edict.annotations.ApiService.Audience.PUBLIC)", "open", "Open")));
    }
}
