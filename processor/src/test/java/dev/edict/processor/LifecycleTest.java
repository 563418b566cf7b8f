package dev.edict.processor;

import static dev.edict.processor.Toys.acme;
import static dev.edict.processor.Toys.compile;
import static dev.edict.processor.Toys.lines;
import static dev.edict.processor.Toys.notes;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.Generator;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {
    private static final Rule ELEMENTS = ToyRule.bad("elements", Severity.ERROR);
    private static final Rule BODIES = new ToyRule.Bodily(ToyRule.info("bodies", Severity.ERROR, b -> b.needsBodies()));
    private static final String R = acme("""
            @ApiResource @Path("/orders") public class R {
              @GET @Path("a")
              public String badA() { return ""; }
              @GET @Path("b")
              public String badB() { return ""; }
            }
            """);

    @Test
    void javacShowsDeclarationsAndBodiesTogetherSortedByPosition() {
        CompileResult result = compile(Compiler.JAVAC, BODIES, ELEMENTS)
                .source("com.acme.Z", R.replace("class R", "class Z"))
                .source("com.acme.R", R)
                .run();

        assertThat(lines(result))
                .containsExactly(
                        "R.java:3 ERROR elements", "R.java:4 ERROR bodies",
                        "R.java:5 ERROR elements", "R.java:6 ERROR bodies",
                        "Z.java:3 ERROR elements", "Z.java:4 ERROR bodies",
                        "Z.java:5 ERROR elements", "Z.java:6 ERROR bodies");
        assertThat(result.of("elements").get(0).marked()).isEqualTo("\"a\"");
    }

    @Test
    void ecjShowsDeclarationsAndSaysThatBodiesAreNotSeen() {
        CompileResult result =
                compile(Compiler.ECJ, BODIES, ELEMENTS).source("com.acme.R", R).run();

        assertThat(lines(result)).containsExactly("R.java:3 ERROR elements", "R.java:5 ERROR elements");
        assertThat(notes(result)).filteredOn(n -> n.contains("method bodies")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aResourceWaitsForATypeThatIsGenerated(Compiler compiler) {
        CompileResult result = compile(compiler, ELEMENTS)
                .processor(new Generator("Made", "package com.acme; public class Made {}"))
                .source(
                        "com.acme.R",
                        acme("@ApiResource @Path(\"r\") public class R {\n"
                                + " @GET public Made bad() { return null; } }"))
                .run();

        assertThat(lines(result)).containsExactly("R.java:2 ERROR elements");
    }

    @ParameterizedTest
    @EnumSource
    void aResourceThatIsGeneratedIsChecked(Compiler compiler) {
        CompileResult result = compile(compiler, ELEMENTS)
                .processor(new Generator("Made", R.replace("class R", "class Made")))
                .source("com.acme.Own", "package com.acme; public class Own {}")
                .run();

        assertThat(result.of("elements")).hasSize(2);
    }

    @Test
    void errorsOfTheCompilersOwnDoNotHideFindings() {
        CompileResult result = compile(Compiler.JAVAC, ELEMENTS, BODIES)
                .source("com.acme.R", R)
                .source("com.acme.Broken", "package com.acme; class Broken { Unknown unknown; int x = \"\"; }")
                .run();

        assertThat(lines(result)).contains("R.java:3 ERROR elements", "R.java:5 ERROR elements");
        assertThat(result.diagnostics()).anySatisfy(d -> assertThat(d.message()).contains("Unknown"));
    }

    @Test
    void anErrorInABodyDoesNotHideFindings() {
        CompileResult result = compile(Compiler.JAVAC, ELEMENTS, BODIES)
                .source("com.acme.R", R)
                .source("com.acme.Broken", "package com.acme; class Broken { int x = \"\"; }")
                .run();

        assertThat(lines(result)).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void aResourceThatCannotBeReadIsNamed(Compiler compiler) {
        CompileResult result = compile(compiler, ELEMENTS)
                .source(
                        "com.acme.R",
                        acme("@ApiResource @Path(\"r\") public class R {\n"
                                + " @GET public Missing bad() { return null; } }"))
                .run();

        assertThat(lines(result)).isEmpty();
        assertThat(notes(result)).anySatisfy(n -> assertThat(n).contains("com.acme.R is not checked", "Missing"));
    }

    @Test
    void findingsComeWithProcessingOnly() {
        CompileResult result = compile(Compiler.JAVAC, ELEMENTS)
                .flags("-proc:only")
                .source("com.acme.R", R)
                .run();

        assertThat(lines(result)).containsExactly("R.java:3 ERROR elements", "R.java:5 ERROR elements");
        assertThat(result.success()).isFalse();
    }

    @Test
    void aPackageAloneIsReportedToo() {
        CompileResult result = compile(Compiler.JAVAC, ELEMENTS)
                .source(
                        "com.acme.package-info",
                        "\n@dev.edict.annotations.Waive(value = \"elements\", reason = \" \")\npackage com.acme;")
                .run();

        assertThat(lines(result))
                .containsExactly("package-info.java:2 INFO waiver-hygiene", "package-info.java:2 ERROR waiver-hygiene");
        assertThat(result.success()).isFalse();
    }

    @Test
    void anEnvironmentLikeGradlesIsSeenThrough() {
        CompileResult result = compileWrapped(Environments::inField);

        assertThat(lines(result)).hasSize(4);
    }

    @Test
    void anEnvironmentLikeIntelliJsIsSeenThrough() {
        CompileResult result = compileWrapped(Environments::behindProxy);

        assertThat(lines(result)).hasSize(4);
    }

    @Test
    void whereNothingCanBeSeenThroughTheRoundPrints() {
        CompileResult result = compileWrapped(Environments::hidden);

        assertThat(lines(result)).containsExactly("R.java:3 ERROR elements", "R.java:5 ERROR elements");
    }

    @Test
    void thePluginSuppliesWhatTheEnvironmentHides() {
        CompileResult result = wrapped(Environments::hidden)
                .task(task -> new EdictPlugin().init((JavacTask) task))
                .run();

        assertThat(lines(result)).hasSize(4);
    }

    @Test
    void pluginAndProcessorPrintEachFindingOnce() {
        CompileResult result = compile(Compiler.JAVAC, ELEMENTS, BODIES)
                .task(task -> new EdictPlugin().init((JavacTask) task))
                .source("com.acme.R", R)
                .run();

        assertThat(lines(result)).hasSize(4);
    }

    @Test
    void thePluginAloneSaysThatNothingIsChecked() {
        CompileResult result = Compilation.with(Compiler.JAVAC)
                .task(task -> new EdictPlugin().init((JavacTask) task))
                .flags("-proc:none")
                .source("com.acme.R", R)
                .run();

        assertThat(notes(result)).singleElement().asString().contains("nothing is checked");
    }

    /** Eclipse calls an instance again after {@code processingOver}. */
    @Test
    void anInstanceThatIsCalledAgainStartsAnew() {
        EdictProcessor processor = new EdictProcessor(List.of(ELEMENTS));
        CompileResult result = Compilation.with(Compiler.ECJ)
                .processor(new Environments.Again(processor))
                .source("com.acme.R", R)
                .run();

        assertThat(lines(result))
                .containsExactly(
                        "R.java:3 ERROR elements", "R.java:5 ERROR elements",
                        "R.java:3 ERROR elements", "R.java:5 ERROR elements");
    }

    private static CompileResult compileWrapped(UnaryOperator<ProcessingEnvironment> wrapper) {
        return wrapped(wrapper).run();
    }

    private static Compilation wrapped(UnaryOperator<ProcessingEnvironment> wrapper) {
        return Compilation.with(Compiler.JAVAC)
                .processor(new Environments.Given(new EdictProcessor(List.of(ELEMENTS, BODIES)), wrapper))
                .source("com.acme.R", R);
    }
}
