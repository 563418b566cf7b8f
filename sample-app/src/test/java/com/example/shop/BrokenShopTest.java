package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.EdictProcessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler says about the shop of a hurried colleague. */
class BrokenShopTest {
    private static final Path SOURCES = Path.of("broken/java");
    private static final Pattern RULE = Pattern.compile("\\[edict:([a-z0-9-]+)]");

    @TempDir
    private Path classes;

    @Test
    void isRefusedForManyReasonsAndTheCompilerHasNoneOfItsOwn() throws IOException {
        List<Diagnostic<? extends JavaFileObject>> errors = compile().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .toList();
        Set<String> rules = new TreeSet<>();
        for (Diagnostic<? extends JavaFileObject> error : errors) {
            Matcher rule = RULE.matcher(error.getMessage(Locale.ENGLISH));
            assertThat(rule.find()).as(error.toString()).isTrue();
            rules.add(rule.group(1));
        }
        assertThat(rules).hasSizeGreaterThanOrEqualTo(15);
    }

    private List<Diagnostic<? extends JavaFileObject>> compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> java =
                    sources.filter(p -> p.toString().endsWith(".java")).sorted().toList();
            List<String> options = List.of(
                    "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"), "-parameters");
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(java));
            task.setProcessors(List.of(new EdictProcessor()));
            assertThat(task.call()).isFalse();
        }
        return diagnostics.getDiagnostics();
    }
}
