package dev.edict.processor.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import dev.edict.annotations.ApiResource;
import dev.edict.contract.assemble.Assembler;
import dev.edict.runtime.rest.ResourceBinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import tools.jackson.core.json.JsonFactory;

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
        }
    }

    @Test
    void everyPublishedJarHasTheNameOfItsModule() throws IOException {
        Map<String, Path> jars = Map.of(
                "dev.edict.annotations", Packaged.home(ApiResource.class),
                "dev.edict.contract", Packaged.home(Assembler.class),
                "dev.edict.processor", Packaged.jar(),
                "dev.edict.runtime", Packaged.home(ResourceBinding.class));
        for (Map.Entry<String, Path> module : jars.entrySet()) {
            try (JarFile jar = new JarFile(module.getValue().toFile())) {
                assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                        .isEqualTo(module.getKey());
            }
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

    /** Each text that a bundled library brings, unchanged, and the licence that all of them are under. */
    @Test
    void itCarriesTheLicencesOfWhatItHolds() throws IOException {
        try (JarFile jar = new JarFile(Packaged.jar().toFile())) {
            assertThat(text(jar, "META-INF/LICENSE"))
                    .startsWith("Apache License")
                    .contains("Version 2.0");
            Map<String, Class<?>> bundled = Map.of(
                    "jackson-core", JsonFactory.class, "javapoet", JavaFile.class, "snakeyaml-engine", Load.class);
            for (Map.Entry<String, Class<?>> library : bundled.entrySet()) {
                assertThat(text(jar, "META-INF/NOTICE")).contains(":" + library.getKey() + ")");
                try (JarFile its = new JarFile(Path.of(library.getValue()
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .toFile())) {
                    List<String> texts = its.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.matches("META-INF/.*(LICEN[CS]E|NOTICE|COPYRIGHT).*"))
                            .toList();
                    assertThat(texts)
                            .allSatisfy(name -> assertThat(text(
                                            jar,
                                            name.replace("META-INF/", "META-INF/licenses/" + library.getKey() + "/")))
                                    .isEqualTo(text(its, name)));
                    assertThat(texts.isEmpty()).isEqualTo(!library.getKey().equals("jackson-core"));
                }
            }
        }
    }

    @Test
    void itCarriesTheViewerAndItsLicence() throws IOException {
        String viewer = "dev/edict/contract/page/viewer/";
        try (JarFile jar = new JarFile(Packaged.jar().toFile())) {
            assertThat(text(jar, "META-INF/NOTICE")).contains("org.webjars:swagger-ui");
            assertThat(text(jar, viewer + "LICENSE")).isEqualTo(text(jar, "META-INF/LICENSE"));
            assertThat(text(jar, viewer + "swagger-ui-bundle.js.LICENSE.txt")).contains("DOMPurify");
            assertThat(jar.getEntry(viewer + "swagger-ui-bundle.js").getSize()).isGreaterThan(1_000_000);
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
