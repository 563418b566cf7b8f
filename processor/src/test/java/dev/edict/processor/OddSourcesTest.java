package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Java that is legal and that nobody expects: local and anonymous resource classes, resources that are enums, records, inner or sealed,
 * intersection bounds, varargs, annotations on types, receivers, names of any script.
 */
class OddSourcesTest {
    private static final Path SOURCES = Path.of("src/test/resources/odd");

    @Test
    void passThroughEveryStageUnderEveryCompiler() throws IOException {
        Map<Compiler, Map<String, String>> documents = new TreeMap<>();
        for (Compiler compiler : Compiler.values()) {
            CompileResult result = compile(compiler);

            assertThat(result.success()).as(result.diagnostics().toString()).isTrue();
            assertThat(result.of("internal-error")).isEmpty();
            assertThat(result.diagnostics())
                    .filteredOn(d -> d.severity() == Severity.WARN && d.rule().isEmpty())
                    .noneMatch(d -> d.message().startsWith("Edict"));
            documents.put(compiler, written(result));
        }
        assertThat(documents.get(Compiler.ECJ)).isEqualTo(documents.get(Compiler.JAVAC));
    }

    @Test
    void getTheWrappersTheyNeed() throws IOException {
        assertThat(compile(Compiler.JAVAC).text("META-INF/edict/bindings").lines())
                .containsExactlyInAnyOrder(
                        "NoPackage_Idempotency$Binding",
                        "com.acme.a.Crud_Idempotency$Binding",
                        "com.acme.a.GenRes_Idempotency$Binding",
                        "com.acme.a.My_Dollar_Idempotency$Binding",
                        "com.acme.a.Outer_Nested_Deep_Er_Idempotency$Binding",
                        "com.acme.a.Outer_Nested_Idempotency$Binding",
                        "com.acme.a.PackagePrivate_Idempotency$Binding",
                        "com.acme.a.RawCrud_Idempotency$Binding",
                        "com.acme.a.RecRes_Idempotency$Binding",
                        "com.acme.a.SealedRes_B_Idempotency$Binding",
                        "com.acme.a.UsesDefaults_Idempotency$Binding",
                        "com.acme.a.Ünïcödé_Idempotency$Binding",
                        "com.acme.b.Odd_Idempotency$Binding");
    }

    private static CompileResult compile(Compiler compiler) throws IOException {
        Compilation compilation = Compilation.with(compiler)
                .processor(new EdictProcessor())
                .library("dev.edict.runtime.rest.ResourceBinding")
                .option("edict.rules", "*:warn");
        try (Stream<Path> all = Files.walk(SOURCES)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String path = SOURCES.relativize(file).toString().replace('\\', '/');
                compilation.source(path.replace('/', '.').replaceFirst("\\.java$", ""), Files.readString(file));
            }
        }
        return compilation.run();
    }

    /** Positions come from trees, which only javac has. */
    private static Map<String, String> written(CompileResult result) {
        Map<String, String> written = new TreeMap<>();
        for (String name : List.copyOf(result.files().keySet())) {
            if ((name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith("/bindings"))
                    && !name.startsWith("META-INF/edict/positions/")) {
                written.put(name, result.text(name));
            }
        }
        return written;
    }
}
