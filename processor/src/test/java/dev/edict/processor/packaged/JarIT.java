package dev.edict.processor.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

class JarIT {

    @Test
    void registersTheProcessorThePluginAndGradlesMode() throws IOException {
        try (JarFile jar = new JarFile(Packaged.jar().toFile())) {
            assertThat(text(jar, "META-INF/services/javax.annotation.processing.Processor"))
                    .isEqualTo("dev.edict.processor.EdictProcessor");
            assertThat(text(jar, "META-INF/services/com.sun.source.util.Plugin"))
                    .isEqualTo("dev.edict.processor.EdictPlugin");
            assertThat(text(jar, "META-INF/gradle/incremental.annotation.processors"))
                    .isEqualTo("dev.edict.processor.EdictProcessor,dynamic");
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("dev.edict.processor");
        }
    }

    @Test
    void nothingInItGoesByAForeignName() throws IOException {
        try (JarFile jar = new JarFile(Packaged.jar().toFile())) {
            List<String> files = jar.stream()
                    .filter(e -> !e.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
            assertThat(files).allMatch(name -> name.startsWith("dev/edict/") || name.startsWith("META-INF/"));
            assertThat(files).noneMatch(name -> name.endsWith("module-info.class"));
            assertThat(files)
                    .filteredOn(name -> name.startsWith("META-INF/services/"))
                    .hasSize(2);
        }
    }

    /** Relocation rewrites text that looks like a class name; what the reader looks for must stay as it is. */
    @Test
    void whatIsReadByNameKeepsItsName() throws IOException {
        try (JarFile jar = new JarFile(Packaged.jar().toFile())) {
            List<JarEntryText> classes = jar.stream()
                    .filter(e -> e.getName().matches("dev/edict/processor/(read|model|rule|body)/.*\\.class"))
                    .map(e -> new JarEntryText(e.getName(), text(jar, e.getName())))
                    .toList();
            assertThat(classes).isNotEmpty();
            assertThat(classes)
                    .filteredOn(c -> c.text().contains("dev/edict/processor/shaded")
                            || c.text().contains("dev.edict.processor.shaded"))
                    .extracting(JarEntryText::name)
                    .isEmpty();
        }
    }

    private record JarEntryText(String name, String text) {}

    private static String text(JarFile jar, String name) {
        try {
            return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.ISO_8859_1)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
