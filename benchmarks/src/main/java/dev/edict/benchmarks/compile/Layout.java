package dev.edict.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the build has put what is measured.
 *
 * @param target the module's build directory, with {@code classpath}, {@code processor} and perhaps {@code error-prone} and
 *     {@code chain}
 * @param ownClasses the benchmark's own classes: the floors and the timed compiler
 */
public record Layout(Path target, Path ownClasses) {

    public static Layout find() {
        try {
            Path own = Path.of(Layout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Layout(own.resolveSibling("."), own);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the benchmark's own classes have no file name", e);
        }
    }

    public Path processorJar() {
        return jars("processor").stream()
                .findFirst()
                .map(Path::of)
                .orElseThrow(() -> new IllegalStateException(
                        "no processor jar in " + target.resolve("processor") + "; build the module with Maven first"));
    }

    public String classPath() {
        return String.join(File.pathSeparator, jars("classpath"));
    }

    /** Error Prone with what it needs; absent when the build did not fetch it. */
    Optional<List<String>> errorProne() {
        return Optional.of(jars("error-prone")).filter(jars -> !jars.isEmpty());
    }

    /** SmallRye OpenAPI and ArchUnit with what they need; empty when the build did not fetch them. */
    public List<String> chain() {
        return jars("chain");
    }

    private List<String> jars(String folder) {
        Path directory = target.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::toString)
                    .filter(f -> f.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
