package dev.edict.processor;

import static dev.edict.processor.Toys.acme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkingTest {
    private static final String RESOURCE = "@ApiResource @Path(\"/r\") @Anonymous(\"a test\") public class ";

    private static Compilation compilation(Compiler compiler, Processor processor) {
        return Compilation.with(compiler).processor(processor);
    }

    private static CompileResult twoResources(Compilation compilation) {
        return compilation
                .source(
                        "com.acme.B",
                        acme(RESOURCE.replace("/r", "/b") + "B { @GET public String get() { return null; } }"))
                .source(
                        "com.acme.A",
                        acme("class A { " + RESOURCE.replace("public", "public static")
                                + "Inner_A { @GET public String get() { return null; } } }"))
                .run();
    }

    private static List<String> markers(CompileResult result) {
        return result.files().keySet().stream()
                .filter(file -> file.startsWith("dev/edict/"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aModuleThatIsCompiledWholeHasOne(Compiler compiler) {
        CompileResult result = twoResources(compilation(compiler, new EdictProcessor()));

        assertThat(markers(result)).containsExactly("dev/edict/fragments/com_acme_A_00024Inner_1A.class");
    }

    @Test
    void whereOnlyChangesAreCompiledEachResourceHasItsOwn() {
        CompileResult result = twoResources(
                compilation(Compiler.JAVAC, new Environments.Given(new EdictProcessor(), Environments::inField)));

        assertThat(markers(result))
                .containsExactly(
                        "dev/edict/fragments/com_acme_A_00024Inner_1A.class", "dev/edict/fragments/com_acme_B.class");
    }

    @ParameterizedTest
    @EnumSource
    void whatDidNotOptInHasNone(Compiler compiler) {
        CompileResult result = compilation(compiler, new EdictProcessor())
                .source(
                        "com.acme.B",
                        acme("@Path(\"/b\") public class B { @GET public String get() { return null; } }"))
                .source("com.acme.View", acme("public record View(String id) {}"))
                .run();

        assertThat(result.files()).containsKey("META-INF/edict/resources/com.acme.B.json");
        assertThat(markers(result)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeLeftOut(Compiler compiler) {
        assertThat(markers(
                        twoResources(compilation(compiler, new EdictProcessor()).option("edict.marker", "omit"))))
                .isEmpty();
    }

    /** Two modules of one package do not start. */
    @Test
    void aNamedModuleHasNone() {
        CompileResult result = twoResources(compilation(Compiler.JAVAC, new EdictProcessor())
                .flags("--add-reads", "com.acme=ALL-UNNAMED")
                .source("module-info", "module com.acme {}"));

        assertThat(result.success()).as(result.diagnostics().toString()).isTrue();
        assertThat(result.files()).containsKey("META-INF/edict/resources/com.acme.B.json");
        assertThat(markers(result)).isEmpty();
    }

    /** An annotation processor that makes a class has everything compiled once more. */
    @ParameterizedTest
    @EnumSource
    void itCostsNoRound(Compiler compiler) {
        Rounds rounds = new Rounds();

        twoResources(compilation(compiler, new EdictProcessor()).processor(rounds));

        assertThat(rounds.roots).hasSize(2);
        assertThat(rounds.roots.get(1)).isEmpty();
    }

    private static final class Rounds extends AbstractProcessor {
        private final List<Set<? extends Element>> roots = new ArrayList<>();

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            roots.add(round.getRootElements());
            return false;
        }
    }
}
