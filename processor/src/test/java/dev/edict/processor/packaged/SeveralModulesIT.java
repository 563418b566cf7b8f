package dev.edict.processor.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.packaged.Packaged.Outcome;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service whose resources come from other modules, as each build finds them. */
class SeveralModulesIT {
    private static final String PARTS = """
            package com.acme;
            @dev.edict.annotations.ApiResource @dev.edict.annotations.Anonymous("a test") @jakarta.ws.rs.Path("/parts")
            @jakarta.ws.rs.Produces("application/json")
            public class Parts {
              @jakarta.ws.rs.GET public PartView get() { return null; }
            }
            """;
    private static final String VIEW = """
            package com.acme;
            /** A part of the stock. */
            public record PartView(String id) {}
            """;
    private static final String SHOP = """
            package com.acme;
            @dev.edict.annotations.ApiService(title = "Shop", version = "1")
            public class Shop extends jakarta.ws.rs.core.Application {}
            """;

    @TempDir
    Path folder;

    static Stream<Path> jdks() throws IOException {
        return JavacIT.jdks().stream();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void javacFindsThemInFoldersAndJars(Path jdk) throws IOException {
        Path classes = folder.resolve("parts of it");
        Path jar = folder.resolve("parts.jar");
        library(jdk, classes);
        run(jdk, "jar", "--create", "--file", jar.toString(), "-C", classes.toString(), ".");

        for (Path entry : List.of(classes, jar)) {
            Path out = folder.resolve("out");
            Outcome outcome = javac(jdk, List.of(entry), out, source("Shop", SHOP));
            assertThat(outcome.exit()).as(outcome.output()).isZero();
            assertThat(outcome.output()).isEmpty();
            assertThat(Files.readString(out.resolve("META-INF/openapi.yaml")))
                    .contains("/parts:", "A part of the stock.");
        }
    }

    /** ecj finds nothing by name where a path has a blank in it. */
    @Test
    void theEclipseCompilerFindsThemInFoldersAndJars() throws IOException {
        Path jdk = JavacIT.jdks().get(0);
        Path classes = folder.resolve("classes");
        Path jar = folder.resolve("parts of it.jar");
        library(jdk, classes);
        run(jdk, "jar", "--create", "--file", jar.toString(), "-C", classes.toString(), ".");

        for (Path entry : List.of(classes, jar)) {
            assertThat(ecj(entry, "")).isEmpty();
            Path document = folder.resolve("out/META-INF/openapi.yaml");
            assertThat(Files.readString(document)).contains("/parts:", "A part of the stock.");
            Files.delete(document);
        }
        assertThat(ecj(jar, "-Aedict.fragments=" + jar)).isEmpty();
    }

    /** The class path of a module holds its own output, and the folders of the modules that it uses. */
    @Test
    void mavenFindsThemInTheReactor() throws IOException {
        MavenProject project =
                new MavenProject(folder, "3.16.0").module("parts").module("app", "parts");
        project.source("parts", "Parts.java", PARTS);
        project.source("parts", "PartView.java", VIEW);
        Path spares = project.source(
                "parts", "Spares.java", PARTS.replace("Parts", "Spares").replace("/parts", "/spares"));
        project.source("app", "Shop.java", SHOP);
        Path own =
                project.source("app", "Own.java", PARTS.replace("Parts", "Own").replace("/parts", "/own"));

        Outcome first = project.run("compile");
        assertThat(first.exit()).as(first.output()).isZero();
        assertThat(Files.readString(project.output("app", "META-INF/openapi.yaml")))
                .contains("/parts:", "/spares:", "/own:", "A part of the stock.");

        Files.delete(spares);
        Files.delete(own);
        Outcome second = project.run("compile");
        assertThat(second.exit()).as(second.output()).isZero();
        assertThat(second.output()).doesNotContain("Edict:");
        assertThat(Files.readString(project.output("app", "META-INF/openapi.yaml")))
                .contains("/parts:")
                .doesNotContain("/spares:", "/own:");
    }

    private void library(Path jdk, Path classes) {
        Outcome outcome = javac(jdk, List.of(), classes, source("Parts", PARTS), source("PartView", VIEW));
        assertThat(outcome.exit()).as(outcome.output()).isZero();
    }

    private Path source(String name, String text) {
        Path file = folder.resolve("src/com/acme/" + name + ".java");
        Packaged.write(file, text);
        return file;
    }

    private Outcome javac(Path jdk, List<Path> classPath, Path out, Path... sources) {
        List<String> arguments = new ArrayList<>(arguments(classPath, out));
        Stream.of(sources).map(Path::toString).forEach(arguments::add);
        List<String> command = Packaged.javac(jdk);
        command.addAll(arguments);
        return Packaged.run(folder, jdk, command);
    }

    private Outcome run(Path jdk, String tool, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(jdk.resolve("bin").resolve(tool).toString()));
        command.addAll(List.of(arguments));
        return Packaged.run(folder, jdk, command);
    }

    private String ecj(Path entry, String option) {
        List<String> arguments = new ArrayList<>(arguments(List.of(entry), folder.resolve("out")));
        arguments.add(0, "-17");
        if (!option.isEmpty()) {
            arguments.add(option);
        }
        arguments.add(source("Shop", SHOP).toString());
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        BatchCompiler.compile(arguments.toArray(String[]::new), writer, writer, null);
        return output.toString();
    }

    private static List<String> arguments(List<Path> classPath, Path out) {
        return List.of(
                "-processorpath",
                Packaged.jar().toString(),
                "-classpath",
                Stream.concat(classPath.stream(), Packaged.libraries().stream())
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)),
                "-d",
                out.toString());
    }
}
