package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sources that the compiler could find and was not told to compile: Maven puts excluded and earlier generated ones on its source path. */
class UncompiledSourcesTest {
    private static final String RESOURCE = """
            package com.acme; import jakarta.ws.rs.*; import jakarta.persistence.EntityManager;
            @Path("/orders") public class R {
              EntityManager em; Orders orders;
              @GET public String get() { orders.touch(em); return ""; }
              interface Orders { void touch(EntityManager em); }
              static class Stored implements Orders { public void touch(EntityManager em) { em.persist(this); } } }
            """;

    private static final String BROKEN = "package com.acme; class Left implements Missing { int x = \"no number\"; }";

    @ParameterizedTest
    @EnumSource
    void areNotRead(Compiler compiler) {
        CompileResult result =
                compile(compiler).uncompiled("com.acme.Left", BROKEN).run();

        assertThat(result.diagnostics())
                .filteredOn(d -> d.severity() == Severity.ERROR && d.rule().isEmpty())
                .isEmpty();
        assertThat(result.files()).doesNotContainKey("com/acme/Left.class");
    }

    @ParameterizedTest
    @EnumSource
    void areNotReadWhereProcessorsWroteThemEarlier(Compiler compiler, @TempDir Path output) throws IOException {
        Path file = output.resolve("com/acme/Left.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, BROKEN);

        CompileResult result = compile(compiler)
                .output(output)
                .flags("-sourcepath", output.toString())
                .run();

        assertThat(result.diagnostics())
                .filteredOn(d -> d.severity() == Severity.ERROR && d.rule().isEmpty())
                .isEmpty();
        assertThat(result.files()).doesNotContainKey("com/acme/Left.class");
    }

    /** What is not read may implement anything. */
    @ParameterizedTest
    @CsvSource({"com.acme.Left, false", "com.acme.package-info, true", "com.other.Left, true"})
    void leaveNoDispatchOfTheirPackageCertain(String uncompiled, boolean certain) {
        String text = uncompiled.endsWith("package-info") ? "package com.acme;" : BROKEN;
        CompileResult result =
                compile(Compiler.JAVAC).uncompiled(uncompiled, text).run();

        assertThat(result.of("get-mutates").stream().anyMatch(finding -> finding.severity() == Severity.ERROR))
                .as(result.diagnostics().toString())
                .isEqualTo(certain);
    }

    /** No compiler tells where else it looks for sources; javac reads what it finds there when a package is listed. */
    @Test
    void leaveNoDispatchCertainWhereNothingElseIsCompiledFromTheirFolder(@TempDir Path elsewhere) throws IOException {
        Path file = elsewhere.resolve("com/acme/Left.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                package com.acme;
                class Left implements R.Orders { public void touch(jakarta.persistence.EntityManager em) {} }
                """);

        CompileResult result = compile(Compiler.JAVAC)
                .flags("-sourcepath", elsewhere.toString())
                .run();

        assertThat(result.of("get-mutates"))
                .as(result.diagnostics().toString())
                .extracting(finding -> finding.severity())
                .containsExactly(Severity.WARN);
        assertThat(result.files()).doesNotContainKey("com/acme/Left.class");
    }

    /** javac 25 enters its class once more when somebody lists the package that has no name. */
    @Test
    void aCompactSourceFileIsCompiledOnce() {
        assumeTrue(Runtime.version().feature() >= 25);

        CompileResult result = compile(Compiler.JAVAC)
                .source("Compact", "void main() { record X(int a) {} }")
                .run();

        assertThat(result.diagnostics())
                .filteredOn(d -> d.severity() == Severity.ERROR && d.rule().isEmpty())
                .isEmpty();
    }

    private static Compilation compile(Compiler compiler) {
        return Compilation.with(compiler)
                .processor(new EdictProcessor())
                .option("edict.scope", "all")
                .source("com.acme.R", RESOURCE);
    }
}
