package dev.edict.processor.packaged;

import dev.edict.annotations.ApiResource;
import dev.edict.processor.packaged.Packaged.Outcome;
import dev.edict.runtime.rest.ResourceBinding;
import jakarta.ws.rs.GET;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Maven build of several modules that uses the packaged processor. */
final class MavenProject {
    private final Path folder;
    private final String compilerPlugin;
    private final List<String> modules = new ArrayList<>();

    MavenProject(Path folder, String compilerPlugin) {
        this.folder = folder;
        this.compilerPlugin = compilerPlugin;
    }

    /** A module that uses others of the build. */
    MavenProject module(String name, String... uses) {
        return module(name, List.of(), uses);
    }

    /**
     * @param options of the compiler, {@code -Aedict.assemble=true}
     */
    MavenProject module(String name, List<String> options, String... uses) {
        modules.add(name);
        StringBuilder dependencies = new StringBuilder();
        for (String other : uses) {
            dependencies.append("""
                    <dependency>
                      <groupId>com.acme</groupId><artifactId>%s</artifactId><version>1</version>
                    </dependency>
                    """.formatted(other));
        }
        // Jars of this build, in place: nothing of them is installed anywhere.
        for (Class<?> type : List.of(ApiResource.class, GET.class, ResourceBinding.class)) {
            dependencies.append("""
                    <dependency>
                      <groupId>local</groupId><artifactId>%s</artifactId><version>1</version>
                      <scope>system</scope><systemPath>%s</systemPath>
                    </dependency>
                    """.formatted(type.getSimpleName(), Packaged.home(type)));
        }
        Packaged.write(folder.resolve(name + "/pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent><groupId>com.acme</groupId><artifactId>shop</artifactId><version>1</version></parent>
                  <artifactId>%s</artifactId>
                  <dependencies>
                    %s
                  </dependencies>
                  <build><plugins><plugin>
                    <groupId>org.apache.maven.plugins</groupId><artifactId>maven-compiler-plugin</artifactId>
                    <configuration><compilerArgs>%s</compilerArgs></configuration>
                  </plugin></plugins></build>
                </project>
                """.formatted(
                        name,
                        dependencies,
                        options.stream().map(o -> "<arg>" + o + "</arg>").collect(Collectors.joining())));
        return this;
    }

    /** A source file of the package {@code com.acme}. */
    Path source(String module, String file, String text) {
        Path path = folder.resolve(module + "/src/main/java/com/acme/" + file);
        Packaged.write(path, text);
        return path;
    }

    /** A file among the classes of a module. */
    Path output(String module, String file) {
        return folder.resolve(module + "/target/classes/" + file);
    }

    Outcome run(String goal) {
        install("edict-processor", Packaged.jar());
        Packaged.write(folder.resolve("pom.xml"), parentPom());
        return Packaged.run(
                folder,
                Path.of(Packaged.property("java.home")),
                List.of(
                        Path.of(Packaged.property("maven.home"), "bin", "mvn").toString(),
                        "-B",
                        "-ntp",
                        "-fae",
                        // what a registry does not answer at once is no failure of the processor
                        "-Daether.connector.http.retryHandler.count=5",
                        "-Daether.connector.http.retryHandler.serviceUnavailable=429,500,502,503,504",
                        "-Dmaven.repo.local=" + repository(),
                        "-Dmaven.repo.local.tail=" + Packaged.property("maven.repository"),
                        goal));
    }

    private String parentPom() {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId><artifactId>shop</artifactId><version>1</version><packaging>pom</packaging>
                  <modules>%s</modules>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <build><plugins><plugin>
                    <groupId>org.apache.maven.plugins</groupId><artifactId>maven-compiler-plugin</artifactId>
                    <version>%s</version>
                    <configuration><annotationProcessorPaths><path>
                      <groupId>dev.edict</groupId><artifactId>edict-processor</artifactId><version>%s</version>
                    </path></annotationProcessorPaths></configuration>
                  </plugin></plugins></build>
                </project>
                """.formatted(
                        modules.stream().map(m -> "<module>" + m + "</module>").collect(Collectors.joining()),
                        compilerPlugin,
                        Packaged.version());
    }

    /** Into a repository of this build's own, before the machine's. */
    private static void install(String artifact, Path jar) {
        String version = Packaged.version();
        Path home = repository().resolve("dev/edict/" + artifact + "/" + version);
        String pom = """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>dev.edict</groupId><artifactId>%s</artifactId><version>%s</version>
                </project>
                """.formatted(artifact, version);
        try {
            Files.createDirectories(home);
            Path written = Files.writeString(Files.createTempFile(home, artifact, ".part"), pom);
            Path copied =
                    Files.copy(jar, Files.createTempFile(home, artifact, ".part"), StandardCopyOption.REPLACE_EXISTING);
            appear(written, home.resolve(artifact + "-" + version + ".pom"));
            appear(copied, home.resolve(artifact + "-" + version + ".jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At once: builds of other tests read it meanwhile, and in half a jar javac finds no processor, without a word. */
    private static void appear(Path file, Path as) throws IOException {
        if (Files.exists(as) && Files.mismatch(file, as) < 0) {
            Files.delete(file);
        } else {
            Files.move(file, as, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path repository() {
        return Packaged.jar().resolveSibling("it-repository");
    }
}
