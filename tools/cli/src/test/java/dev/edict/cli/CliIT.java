package dev.edict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar, as somebody runs it. */
class CliIT {
    private static final Path JAR = Path.of(Objects.requireNonNull(System.getProperty("edict.jar")));

    @TempDir
    Path folder;

    @Test
    void runsAlone() throws IOException, InterruptedException {
        Run.source(
                folder,
                "Orders",
                "@Path(\"/orders\") public class Orders { @GET public String list(String body) { return body; } }");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString(), "review"));
        command.addAll(Run.arguments(folder));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isEqualTo(1);
        assertThat(output).startsWith("# Edict: ").contains("get-with-body").doesNotContain("Exception");
        assertThat(folder.resolve("report/edict.sarif")).exists();
    }

    @Test
    void nothingInItGoesByAForeignName() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> files = jar.stream()
                    .filter(e -> !e.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
            assertThat(files).allMatch(name -> name.startsWith("dev/edict/") || name.startsWith("META-INF/"));
            assertThat(files)
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .noneMatch(name -> name.startsWith("META-INF/services/"));
            assertThat(files).contains("META-INF/LICENSE", "META-INF/NOTICE");
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("dev.edict.cli.Edict");
        }
    }
}
