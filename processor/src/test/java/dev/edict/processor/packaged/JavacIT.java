package dev.edict.processor.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.packaged.Packaged.Outcome;
import dev.edict.runtime.rest.ResourceBinding;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavacIT {
    private static final String RESOURCE = """
            package com.acme;

            import dev.edict.annotations.ApiResource;
            import jakarta.ws.rs.GET;
            import jakarta.ws.rs.Path;

            @ApiResource
            @Path("/orders")
            public class OrderResource {
                @GET
                public String list(String body) {
                    return body;
                }
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeSources() {
        Packaged.write(folder.resolve("com/acme/OrderResource.java"), RESOURCE);
    }

    /** The JDK that runs this, and those of other supported releases beside it. */
    static List<Path> jdks() throws IOException {
        Path running = Path.of(System.getProperty("java.home")).toRealPath();
        List<Path> jdks = new ArrayList<>();
        jdks.add(running);
        try (Stream<Path> siblings = Files.list(running.getParent())) {
            for (Path sibling : siblings.sorted().toList()) {
                if (release(sibling) >= 17 && !jdks.contains(sibling.toRealPath())) {
                    jdks.add(sibling.toRealPath());
                }
            }
        }
        return jdks;
    }

    private static int release(Path jdk) throws IOException {
        Path file = jdk.resolve("release");
        if (!Files.isExecutable(jdk.resolve("bin/javac")) || !Files.isRegularFile(file)) {
            return 0;
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theJarAloneIsEnoughOnAProcessorPath(Path jdk) {
        Outcome outcome = javac(jdk);

        assertThat(outcome.exit()).as(outcome.output()).isEqualTo(1);
        assertThat(outcome.output()).containsOnlyOnce("[edict:get-with-body]").contains("OrderResource.java:11: error");
        assertThat(outcome.output()).doesNotContain("warning: [options]", "WARNING:", "Exception");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void pluginAndProcessorSpeakOnce(Path jdk) {
        Outcome outcome = javac(jdk, "-Xplugin:Edict");

        assertThat(outcome.exit()).as(outcome.output()).isEqualTo(1);
        assertThat(outcome.output()).containsOnlyOnce("[edict:get-with-body]");
    }

    /** But that nobody claims its annotations, which holds for those of Jakarta REST as well. */
    @ParameterizedTest
    @MethodSource("jdks")
    void nothingOfItWarns(Path jdk) {
        Packaged.write(folder.resolve("com/acme/OrderResource.java"), """
                package com.acme;

                import dev.edict.annotations.Anonymous;
                import dev.edict.annotations.ApiResource;
                import dev.edict.annotations.Idempotent;
                import dev.edict.annotations.SuccessStatus;
                import jakarta.ws.rs.POST;
                import jakarta.ws.rs.Path;

                @ApiResource
                @Path("/orders")
                public class OrderResource {
                    @POST
                    @Anonymous("Anybody orders.")
                    @Idempotent(scope = Idempotent.Scope.SHARED)
                    @SuccessStatus(201)
                    public String order(String body) {
                        return body;
                    }
                }
                """);

        Outcome strict = javac(jdk, "-Xlint:all,-processing", "-Werror");
        assertThat(strict.exit()).as(strict.output()).isZero();
        assertThat(folder.resolve("out/com/acme/OrderResource_Idempotency.class"))
                .exists();

        assertThat(javac(jdk, "-Xlint:all").output())
                .contains("No processor claimed", "jakarta.ws.rs.Path", "dev.edict.annotations.Idempotent");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void withoutAFolderForClassesNothingIsStrewnAbout(Path jdk) throws IOException {
        Path work = Files.createDirectories(folder.resolve("deep/er/work"));
        Packaged.write(
                folder.resolve("src/com/acme/R.java"),
                "package com.acme; import dev.edict.annotations.*; import jakarta.ws.rs.*;\n"
                        + "@ApiService @ApiResource @Path(\"r\") public class R {\n"
                        + "  @POST @Anonymous(\"x\") @Idempotent(scope = Idempotent.Scope.SHARED) public String a(String in) { return in; } }");
        List<String> command = Packaged.javac(jdk);
        List<String> arguments = arguments();
        command.addAll(arguments.subList(0, arguments.indexOf("-d")));
        command.add(folder.resolve("src/com/acme/R.java").toString());
        Outcome outcome = Packaged.run(work, jdk, command);

        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output())
                .containsOnlyOnce("no folder for classes (-d)")
                .doesNotContain("Exception");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "com/acme/OrderResource.java",
                            "src/com/acme/R.java",
                            "src/com/acme/R.class",
                            "deep/er/work/com/acme/R_Idempotency.java",
                            "deep/er/work/com/acme/R_Idempotency.class",
                            "deep/er/work/com/acme/R_Idempotency$A.class",
                            "deep/er/work/com/acme/R_Idempotency$Binding.class");
        }
    }

    @Test
    void theEclipseCompilerHasNoPlaceForFilesWithoutAFolderEither() {
        StringWriter output = new StringWriter();
        Path source = folder.resolve("src/com/acme/R.java");
        Packaged.write(
                source,
                "package com.acme; import dev.edict.annotations.*; import jakarta.ws.rs.*;\n"
                        + "@ApiService @ApiResource @Path(\"r\") public class R {\n"
                        + "  @GET @Anonymous(\"x\") public String a() { return \"\"; } }");
        List<String> arguments = arguments("-17", source.toString());
        boolean success = BatchCompiler.compile(
                arguments.subList(0, arguments.indexOf("-d")).toArray(String[]::new),
                new PrintWriter(output),
                new PrintWriter(output),
                null);

        assertThat(success).as(output.toString()).isTrue();
        assertThat(output.toString())
                .containsOnlyOnce("no folder for classes (-d)")
                .doesNotContain("Exception", "internal-error");
    }

    @Test
    void theEclipseCompilerTakesTakesTheSameJar() {
        StringWriter output = new StringWriter();
        boolean success = BatchCompiler.compile(
                arguments("-17", folder.resolve("com/acme/OrderResource.java").toString())
                        .toArray(String[]::new),
                new PrintWriter(output),
                new PrintWriter(output),
                null);

        assertThat(success).as(output.toString()).isFalse();
        assertThat(output.toString()).contains("[edict:get-with-body]");
    }

    private Outcome javac(Path jdk, String... more) {
        List<String> command = Packaged.javac(jdk);
        command.addAll(arguments(more));
        command.add("com/acme/OrderResource.java");
        return Packaged.run(folder, jdk, command);
    }

    private List<String> arguments(String... more) {
        List<String> arguments = new ArrayList<>(Arrays.asList(more));
        arguments.addAll(List.of(
                "-processorpath",
                Packaged.jar().toString(),
                "-classpath",
                Stream.concat(Packaged.libraries().stream(), Stream.of(Packaged.home(ResourceBinding.class)))
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)),
                "-d",
                folder.resolve("out").toString()));
        return arguments;
    }
}
