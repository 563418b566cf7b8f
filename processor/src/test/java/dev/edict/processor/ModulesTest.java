package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.rule.Severity;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several modules in one run of javac, each with an output folder of its own. */
class ModulesTest {
    private static final Map<String, String> SOURCES = Map.of(
            "com.acme.shop/module-info", "module com.acme.shop { requires jakarta.ws.rs; exports com.acme.shop; }",
            "com.acme.shop/com/acme/shop/Orders", """
                    package com.acme.shop;
                    @jakarta.ws.rs.Path("orders") public class Orders {
                      @jakarta.ws.rs.GET public View badOrders() { return null; }
                      public record View(String id) {}
                    }
                    """,
            "com.acme.desk/module-info", "module com.acme.desk { requires jakarta.ws.rs; requires com.acme.shop; }",
            "com.acme.desk/com/acme/desk/Tickets", """
                    package com.acme.desk;
                    @jakarta.ws.rs.Path("tickets") public class Tickets {
                      @jakarta.ws.rs.GET public com.acme.shop.Orders.View badTickets() { return null; }
                    }
                    """);

    @TempDir
    Path sources;

    @TempDir
    Path classes;

    @BeforeEach
    void writeSources() throws IOException {
        for (Map.Entry<String, String> source : SOURCES.entrySet()) {
            Path file = sources.resolve(source.getKey() + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
    }

    @Test
    void fragmentsGoToTheModuleOfWhatTheyDescribe() throws IOException {
        List<String> messages = compile(Severity.WARN);

        assertThat(messages).allMatch(m -> m.contains("is bad")).hasSize(2);
        assertThat(written("json"))
                .containsExactly(
                        "com.acme.desk/META-INF/edict/positions/com.acme.desk.Tickets.json",
                        "com.acme.desk/META-INF/edict/resources/com.acme.desk.Tickets.json",
                        "com.acme.shop/META-INF/edict/positions/com.acme.shop.Orders.json",
                        "com.acme.shop/META-INF/edict/resources/com.acme.shop.Orders.json",
                        "com.acme.shop/META-INF/edict/types/com.acme.shop.Orders.json");
    }

    @Test
    void aFailedCompileLeavesNoClassOfABrokenSource() throws IOException {
        List<String> messages = compile(Severity.ERROR);

        assertThat(messages).hasSize(2);
        assertThat(written("class")).allMatch(file -> file.endsWith("module-info.class"));
    }

    private List<String> compile(Severity severity) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, Locale.ENGLISH, null);
                Stream<Path> all = Files.walk(sources)) {
            List<File> roots =
                    all.filter(Files::isRegularFile).map(Path::toFile).sorted().toList();
            JavaCompiler.CompilationTask task = javac.getTask(
                    null,
                    files,
                    diagnostics,
                    List.of(
                            "-d",
                            classes.toString(),
                            "--module-source-path",
                            sources.toString(),
                            "--module-path",
                            jar(jakarta.ws.rs.Path.class),
                            "-Aedict.scope=all"),
                    null,
                    files.getJavaFileObjectsFromFiles(roots));
            task.setProcessors(List.of(new EdictProcessor(List.of(ToyRule.bad("toy", severity)))));
            task.call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
                .map(d -> d.getMessage(Locale.ENGLISH))
                .toList();
    }

    private List<String> written(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(classes)) {
            return all.map(file -> classes.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(file -> file.endsWith("." + ending))
                    .sorted()
                    .toList();
        }
    }

    private static String jar(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
