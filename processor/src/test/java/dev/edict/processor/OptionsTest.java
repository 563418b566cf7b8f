package dev.edict.processor;

import static dev.edict.processor.Toys.acme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.report.Profile;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OptionsTest {

    @Test
    void haveDefaults() {
        Options options = Options.parse(Map.of("other.processor", "its own"));

        assertThat(options.problems()).isEmpty();
        assertThat(options.get(Options.PROFILE)).isEqualTo(Profile.RECOMMENDED);
        assertThat(options.get(Options.RATCHET)).isEmpty();
        assertThat(options.get(Options.TIMING)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "edict.profil   | strict            | there is no option edict.profil; did you mean 'edict.profile'?",
                "edict.profile  | srict             | 'srict' is none of off, adopt, recommended, strict; did you mean 'strict'?",
                "edict.rules    | waiver-higene:off | there is no rule 'waiver-higene'; did you mean 'waiver-hygiene'?",
                "edict.rules    | waiver-hygiene    | 'waiver-hygiene' lacks a severity; write 'waiver-hygiene:warn'",
                "edict.rules    | waiver-hygiene:wran | 'wran' is no severity; use one of off, info, warn, error; did you mean 'warn'?",
                "edict.rules    | waiver-hygiene@PUBIC:off | 'pubic' is no audience",
                "edict.timing   | yes               | 'yes' is neither true nor false",
                "edict.today    | yesterday         | 'yesterday' is no date",
                "edict.sinks    | com.acme.Dao      | 'com.acme.Dao' is not what it takes: com.acme.Ledger#append",
                "edict.sinks    | a.Dao#write*,#x   | '#x' is not what it takes",
                "edict.authAnnotations | @Foo       | '@Foo' is not what it takes: full names of annotations",
                "edict.entityPackages  | *          | '*' is not what it takes",
                "edict.exclude  | com.acme.I*      | 'com.acme.I*' is not what it takes: com.acme.internal.*",
                "edict.servers  | api.example.com  | 'api.example.com' is not what it takes: https://api.example.com",
                "edict.documents | orders         | 'orders' is not what it takes: partner=audience:PUBLIC",
                "edict.documents | a=pth:/orders  | 'pth' is no criterion; use one of audience, path, package, tag; did you mean 'path'?",
                "edict.documents | a=audience:me  | 'me' is no audience; use one of public, partner, private_app, internal, admin",
                "edict.documents | a=path:orders  | 'orders' is no path; it starts with '/'",
                "edict.documents | ../a=tag:x     | '../a=tag:x' is not what it takes",
                "edict.serve    | ../api           | '../api' is no folder below META-INF/resources",
                "edict.serve    | /api             | '/api' is no folder below META-INF/resources",
                "edict.servers  | https://a/?b     | 'https://a/?b' is not what it takes",
            })
    void aMistakeIsNamedWithWhatWasMeant(String name, String value, String problem) {
        assertThat(Options.parse(Map.of(name, value)).problems())
                .singleElement()
                .asString()
                .containsIgnoringCase(problem);
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeFailsTheBuildAtOnce(Compiler compiler) {
        CompileResult result = Compilation.with(compiler)
                .processor(new EdictProcessor(List.of(ToyRule.bad("toy", Severity.ERROR))))
                .option("edict.ratchet", "no/such/file.json")
                .option("edict.unknown", "1")
                .source(
                        "com.acme.R",
                        acme("@ApiResource @Path(\"r\") public class R { @GET public String bad() { return \"\"; } }"))
                .run();

        assertThat(result.success()).isFalse();
        assertThat(result.diagnostics())
                .filteredOn(d -> d.severity() == Severity.ERROR)
                .extracting(d -> d.message())
                .singleElement()
                .asString()
                .contains("there is no option edict.unknown");
    }

    /** {@code docs/options.md}, rewritten with {@code -Dgolden.write=true}. */
    @Test
    void areDocumented() throws IOException {
        Path page = Path.of("..", "docs", "options.md");
        String table = Options.ALL.stream().map(OptionsTest::row).collect(Collectors.joining("\n"));
        String text = """
                # Options

                Every option is given to the compiler as `-Aname=value`. A value that cannot be, and an unknown name that starts
                with `edict.`, fail the build at once.
                A type, package or method that an option names and that is misspelt is a warning with the name that was meant. One that is like
                nothing the compiler knows is a note in the module that writes the document, for it may be of another module.

                | option | values | default | meaning |
                |---|---|---|---|
                %s
                """.formatted(table);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(page, text);
        }
        assertThat(page).hasContent(text);
    }

    private static String row(Option<?> option) {
        String fallback = option.fallbackText().isEmpty() ? "" : "`" + option.fallbackText() + "`";
        return "| `%s` | %s | %s | %s |".formatted(option.name(), option.form(), fallback, option.meaning());
    }
}
