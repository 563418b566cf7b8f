package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.rule.Severity;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Modules that use one another, each compiled by itself. */
final class Modules {
    private static final String IMPORTS =
            "import dev.edict.annotations.*; import jakarta.ws.rs.*; import jakarta.ws.rs.core.*; ";

    static final String SHOP = "@ApiService(title = \"Shop\", version = \"1\") @ApplicationPath(\"/v1\")"
            + " public class Shop extends Application {}";

    private final Path folder;

    Modules(Path folder) {
        this.folder = folder;
    }

    /** A compilation of classes in one package, given by simple name. */
    static Compilation module(Compiler compiler, String packageName, Map<String, String> sources) {
        Compilation compilation = Compilation.with(compiler).processor(new EdictProcessor());
        sources.forEach((name, text) ->
                compilation.source(packageName + "." + name, "package " + packageName + "; " + IMPORTS + text));
        return compilation;
    }

    /** A folder of classes. */
    Path library(String name, Compilation compilation) {
        Path classes = folder.resolve(name);
        CompileResult result = compilation.output(classes).run();
        assertThat(result.success()).as(result.diagnostics().toString()).isTrue();
        return classes;
    }

    Path jar(String name, Compilation compilation) throws IOException {
        return pack(library(name + "-classes", compilation), folder.resolve(name + ".jar"));
    }

    static Path pack(Path classes, Path jar) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return jar;
    }

    /** What Edict says that no rule found. */
    static List<String> warnings(CompileResult result) {
        return result.diagnostics().stream()
                .filter(d -> d.severity() == Severity.WARN && d.message().startsWith("Edict: "))
                .map(d -> d.message().substring("Edict: ".length()))
                .toList();
    }

    static void assertQuiet(CompileResult result) {
        assertThat(result.success()).as(result.diagnostics().toString()).isTrue();
        assertThat(warnings(result)).isEmpty();
    }
}
