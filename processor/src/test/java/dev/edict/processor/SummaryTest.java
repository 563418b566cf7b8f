package dev.edict.processor;

import static dev.edict.processor.Toys.acme;
import static dev.edict.processor.Toys.compile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code edict-summary.md}, which is what a person reads first. */
class SummaryTest {
    private static final Rule WARNING = ToyRule.bad("warning-toy", Severity.WARN);
    private static final Rule ERROR = ToyRule.bad("error-toy", Severity.ERROR);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void countsWhatTheCompilerDoesNotPrint(Compiler compiler) throws IOException {
        String summary = summary(compile(compiler, ERROR, WARNING).source("com.acme.R", many("R", 150, "PUBLIC")));

        assertThat(summary).startsWith("# Edict: 150 errors, 150 warnings, 0 notes in 150 operations\n");
        assertThat(summary).contains("| style      |      150 |      150 |        0 |");
        assertThat(summary.lines()).hasSizeLessThan(40).allMatch(line -> line.length() < 170);
    }

    @ParameterizedTest
    @EnumSource
    void theWorstComesFirst(Compiler compiler) throws IOException {
        Rule type = new ToyRule(
                ToyRule.info("type-toy", Severity.WARN, b -> b),
                (api, findings) -> findings.add(api.where(), "a class"));
        String summary = summary(compile(compiler, WARNING, type, ERROR)
                .source("com.acme.A", many("A", 3, "INTERNAL"))
                .source("com.acme.P", many("P", 2, "PUBLIC")));

        assertThat(summary)
                .containsSubsequence(
                        "1. error PUBLIC error-toy, 2: ",
                        "2. error INTERNAL error-toy, 3: ",
                        "3. warning PUBLIC type-toy, 1 in 2 operations: ",
                        "4. warning PUBLIC warning-toy, 2: ",
                        "5. warning INTERNAL type-toy, 1 in 3 operations: ");
    }

    @Test
    void saysWhatToDoFirst() throws IOException {
        Rule wiring = ToyRule.bad(RuleInfo.rule("wiring-toy", Kind.CONTRADICTION, Theme.WIRING, Severity.ERROR)
                .everyPathClass()
                .build());
        Rule open = ToyRule.bad(RuleInfo.rule("open-toy", Kind.OBLIGATION, Theme.AUTH, Severity.ERROR)
                .build());
        String summary =
                summary(compile(Compiler.JAVAC, wiring, open, WARNING).source("com.acme.R", many("R", 15, "PUBLIC")));

        assertThat(summary)
                .containsSubsequence(
                        "1. Start green: `java -jar edict.jar ratchet`",
                        "2. Mend what does not do what it says: wiring-toy (15).",
                        "3. Decide once for the whole service, which settles open-toy (15).",
                        "4. Then wiring-toy");
    }

    @Test
    void isQuietWhereThereIsNothingToSay() throws IOException {
        String summary = summary(compile(Compiler.JAVAC, ERROR)
                .source(
                        "com.acme.R",
                        acme("@ApiResource @Path(\"r\") public class R { @GET public String a() { return \"\"; } }")));

        assertThat(summary).isEqualTo("# Edict: 0 errors, 0 warnings, 0 notes in 1 operation\n");
    }

    private String summary(Compilation compilation) throws IOException {
        compilation.option("edict.report", folder.toString()).run();
        return Files.readString(folder.resolve("edict-summary.md"));
    }

    private static String many(String name, int number, String audience) {
        StringBuilder text = new StringBuilder("@ApiResource(audience = dev.edict.annotations.ApiService.Audience."
                + Audience.valueOf(audience) + ") @Path(\"" + name + "\") public class " + name + " {\n");
        for (int i = 0; i < number; i++) {
            text.append("@GET @Path(\"p%d\") public String bad%d() { return \"\"; }\n".formatted(i, i));
        }
        return acme(text.append("}\n").toString());
    }
}
