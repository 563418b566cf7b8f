package dev.edict.processor;

import static dev.edict.processor.Toys.acme;
import static dev.edict.processor.Toys.compile;
import static dev.edict.processor.Toys.lines;
import static dev.edict.processor.Toys.notes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.model.ApiService.Audience;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportingTest {
    private static final String TWO_BAD = acme("""
            @ApiResource @Path("/orders") public class R {
              @GET @Path("a") public String badA() { return ""; }
              @GET @Path("b") public String badB() { return ""; }
              @GET @Path("c") public String c() { return ""; }
            }
            """);

    @ParameterizedTest
    @EnumSource
    void messagesEndWithTheRuleAndItsPage(Compiler compiler) {
        CompileResult result = compile(compiler, ToyRule.bad("toy", Severity.ERROR))
                .source("com.acme.R", TWO_BAD)
                .run();

        assertThat(result.success()).isFalse();
        assertThat(lines(result)).containsExactly("R.java:3 ERROR toy", "R.java:4 ERROR toy");
        assertThat(result.of("toy").get(0).message()).endsWith("badA is bad [edict:toy] https://edict.dev/rules/toy");
    }

    @ParameterizedTest
    @EnumSource
    void aMethodThatSeveralResourcesInheritIsSaidOnce(Compiler compiler) {
        CompileResult result = compile(compiler, ToyRule.bad("toy", Severity.ERROR))
                .source(
                        "com.acme.Base",
                        acme("public abstract class Base<T> { @GET @Path(\"a\") public T badA(T in) { return in; } }"))
                .source("com.acme.R", acme("@ApiResource @Path(\"/r\") public class R extends Base<String> {}"))
                .source("com.acme.S", acme("@ApiResource @Path(\"/s\") public class S extends Base<Integer> {}"))
                .source("com.acme.T", acme("""
                        @ApiResource @Path("/t") public class T extends Base<Integer> {
                          // an override with annotations of its own is another method
                          @Override @GET @Path("a") public Integer badA(Integer in) { return in; }
                        }
                        """))
                .run();

        assertThat(lines(result)).containsExactly("Base.java:2 ERROR toy", "T.java:4 ERROR toy");
        assertThat(result.of("toy").get(0).message())
                .contains("badA is bad The same holds for every resource that inherits it: R and S. [edict:toy]");
        assertThat(notes(result)).contains("Edict: 2 errors, 0 warnings, 0 notes (toy 2)");
    }

    @ParameterizedTest
    @EnumSource
    void totalsAreTrueBeyondTheCompilersLimit(Compiler compiler) {
        StringBuilder many = new StringBuilder("@ApiResource @Path(\"/orders\") public class R {\n");
        for (int i = 0; i < 150; i++) {
            many.append("@GET @Path(\"p%d\") public String bad%d() { return \"\"; }\n".formatted(i, i));
        }
        CompileResult result = compile(
                        compiler, ToyRule.bad("toy", Severity.ERROR), ToyRule.bad("other", Severity.INFO))
                .flags(compiler == Compiler.JAVAC ? new String[] {"-Xmaxerrs", "100"} : new String[] {})
                .source("com.acme.R", acme(many.append("}\n").toString()))
                .run();

        assertThat(notes(result)).contains("Edict: 150 errors, 0 warnings, 150 notes (other 150, toy 150)");
    }

    @ParameterizedTest
    @EnumSource
    void aRuleThatCrashesIsAFindingAndTheOthersStillSpeak(Compiler compiler) {
        CompileResult result = compile(compiler, ToyRule.crashing("broken"), ToyRule.bad("toy", Severity.ERROR))
                .source("com.acme.R", TWO_BAD)
                .run();

        assertThat(lines(result))
                .containsExactlyInAnyOrder("R.java:2 WARN internal-error", "R.java:3 ERROR toy", "R.java:4 ERROR toy");
        assertThat(result.of("internal-error").get(0).message())
                .contains("rule broken", "com.acme.R", "IllegalStateException: toy fault");
    }

    @ParameterizedTest
    @EnumSource
    void profilesMoveSeverities(Compiler compiler) {
        Rule error = ToyRule.bad("error-toy", Severity.ERROR);
        Rule warn = ToyRule.bad("warn-toy", Severity.WARN);
        Rule wiring = ToyRule.bad(RuleInfo.rule("wiring-toy", Kind.CONTRADICTION, Theme.WIRING, Severity.ERROR)
                .everyPathClass()
                .build());
        String source = acme("@ApiResource @Path(\"x\") public class R { @GET public String bad() { return \"\"; } }");
        Map<String, String[]> expected = Map.of(
                "off",
                new String[] {},
                "adopt",
                new String[] {"WARN error-toy", "WARN warn-toy", "ERROR wiring-toy"},
                "recommended",
                new String[] {"ERROR error-toy", "WARN warn-toy", "ERROR wiring-toy"},
                "strict",
                new String[] {"ERROR error-toy", "ERROR warn-toy", "ERROR wiring-toy"});

        expected.forEach((profile, severities) -> assertThat(compile(compiler, error, warn, wiring)
                        .option("edict.profile", profile)
                        .source("com.acme.R", source)
                        .run()
                        .findings())
                .as(profile)
                .extracting(d -> d.severity() + " " + d.rule())
                .containsExactlyInAnyOrder(severities));
    }

    @ParameterizedTest
    @EnumSource
    void severitiesDependOnTheAudienceAndTheLastOverrideWins(Compiler compiler) {
        Rule rule = ToyRule.bad(
                ToyRule.info("get-unpaginated", Severity.WARN, b -> b.forAudience(Severity.ERROR, Audience.PUBLIC)));
        Compilation compilation = compile(compiler, rule)
                .option("edict.rules", "get-unpaginated@INTERNAL:off")
                .source("com.acme.P", resource("P", "PUBLIC"))
                .source("com.acme.I", resource("I", "INTERNAL"))
                .source("com.acme.A", resource("A", "ADMIN"));

        assertThat(lines(compilation.run()))
                .containsExactly("A.java:2 WARN get-unpaginated", "P.java:2 ERROR get-unpaginated");
    }

    private static String resource(String name, String audience) {
        return acme("@ApiResource(audience = dev.edict.annotations.ApiService.Audience." + audience + ") @Path(\""
                + name + "\") public class " + name + " { @GET public String bad() { return \"\"; } }");
    }

    @ParameterizedTest
    @EnumSource
    void warningsAreNotesWhereAnyWarningFails(Compiler compiler) {
        CompileResult result = compile(compiler, ToyRule.bad("toy", Severity.WARN))
                .option("edict.warnings", "note")
                .source("com.acme.R", TWO_BAD)
                .run();

        assertThat(lines(result)).containsExactly("R.java:3 INFO toy", "R.java:4 INFO toy");
    }

    @ParameterizedTest
    @EnumSource
    void theMoreSpecificRuleSpeaksAlone(Compiler compiler) {
        Rule specific = ToyRule.bad(ToyRule.info("specific", Severity.WARN, b -> b.supersedes("general", "louder")));
        CompileResult result = compile(
                        compiler,
                        ToyRule.bad("general", Severity.WARN),
                        ToyRule.bad("louder", Severity.ERROR),
                        specific)
                .source(
                        "com.acme.R",
                        acme("@ApiResource @Path(\"x\") public class R {"
                                + " @GET public String bad() { return \"\"; } }"))
                .run();

        assertThat(lines(result)).containsExactlyInAnyOrder("R.java:2 WARN specific", "R.java:2 ERROR louder");
    }

    @ParameterizedTest
    @EnumSource
    void whatAWholeServiceLeavesOpenIsSaidOnce(Compiler compiler) {
        RuleInfo info = RuleInfo.rule("open", Kind.OBLIGATION, Theme.AUTH, Severity.ERROR)
                .build();
        Rule obligation = new ToyRule(
                info,
                (api, findings) -> api.operations().forEach(o -> {
                    if (ToyRule.isBad(o)) {
                        findings.add(o, o.where(), o.methodName() + " decides nothing");
                    } else {
                        findings.decided();
                    }
                }));
        String application = acme("@ApiService(title = \"Shop\") @ApplicationPath(\"/v1\") public class Shop extends"
                + " jakarta.ws.rs.core.Application {}");
        String open = acme("@ApiResource @Path(\"x\") public class R {\n"
                + " @GET public String badA() { return \"\"; }\n"
                + " @POST public String badB() { return \"\"; }\n}");

        CompileResult undecided = compile(compiler, obligation)
                .source("com.acme.R", open)
                .source("com.acme.Shop", application)
                .run();
        CompileResult decided = compile(compiler, obligation)
                .source("com.acme.R", open)
                .source(
                        "com.acme.S",
                        acme("@ApiResource @Path(\"s\") public class S { @GET public String a() { return \"\"; } }"))
                .source("com.acme.Shop", application)
                .run();

        assertThat(lines(undecided)).containsExactly("Shop.java:2 ERROR open");
        assertThat(undecided.of("open").get(0).message()).contains("2 places", "badA decides nothing");
        assertThat(lines(decided)).containsExactly("R.java:3 ERROR open", "R.java:4 ERROR open");
    }

    @ParameterizedTest
    @EnumSource
    void whatToolsGenerateIsLeftAlone(Compiler compiler) {
        Rule types = new ToyRule(
                ToyRule.info("type-toy", Severity.ERROR, b -> b),
                (api, findings) -> api.operations()
                        .forEach(o -> o.reply()
                                .entity()
                                .filter(t -> t.type() instanceof TypeRef.Declared)
                                .map(t -> ((TypeRef.Declared) t.type()).binaryName())
                                .flatMap(api.types()::find)
                                .ifPresent(t -> findings.add(t.where(), "a type"))));
        CompileResult result = compile(compiler, types)
                .source(
                        "com.acme.R",
                        acme("@ApiResource @Path(\"x\") public class R {\n"
                                + " @GET public Made made() { return null; }\n"
                                + " @POST public Own own() { return null; }\n}"))
                .source("com.acme.Made", acme("@javax.annotation.processing.Generated(\"tool\") public class Made {}"))
                .source("com.acme.Own", acme("public class Own {}"))
                .run();

        assertThat(lines(result)).containsExactly("Own.java:2 ERROR type-toy");
    }

    @ParameterizedTest
    @EnumSource
    void aReportThatCannotBeWrittenFailsTheBuildAndSaysWhy(Compiler compiler, @TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        CompileResult result = compile(compiler, ToyRule.bad("toy", Severity.WARN))
                .option("edict.report", file.resolve("reports").toString())
                .source(
                        "com.acme.R",
                        acme("@ApiResource @Path(\"r\") public class R { @GET public String bad() { return \"\"; } }"))
                .run();

        assertThat(result.success()).isFalse();
        assertThat(result.of("toy")).hasSize(1);
        assertThat(notes(result))
                .anySatisfy(
                        n -> assertThat(n).contains("option edict.report: cannot write into", "taken", "Exception"));
    }

    @ParameterizedTest
    @EnumSource
    void theReportsFolderIsMade(Compiler compiler, @TempDir Path folder) {
        compile(compiler, ToyRule.bad("toy", Severity.WARN))
                .option("edict.report", folder.resolve("a/b").toString())
                .source(
                        "com.acme.R",
                        acme("@ApiResource @Path(\"r\") public class R { @GET public String bad() { return \"\"; } }"))
                .run();

        assertThat(folder.resolve("a/b/edict-report.json")).content().contains("com.acme.R#bad()");
    }
}
