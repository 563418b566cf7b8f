package dev.edict.processor.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.ApiResource;
import dev.edict.processor.packaged.Packaged.Outcome;
import dev.edict.runtime.rest.ResourceBinding;
import jakarta.ws.rs.GET;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A failed compile stays failed. javac has written most classes by the time Edict's errors are printed, and Maven skips a
 * module whose classes are newer than its sources.
 */
class FailedCompileIT {
    private static final String BAD = """
            @dev.edict.annotations.ApiResource @jakarta.ws.rs.Path("/%s")
            %s class %s {
              @jakarta.ws.rs.GET public String list(String body) { return body; }
            }
            """;
    private static final List<String> MODULES = List.of("plain", "secondary", "package-info", "generated");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"3.13.0", "3.14.0", "3.16.0"})
    void onASecondBuildToo(String compilerPlugin) throws IOException {
        writeProject(compilerPlugin);

        for (int build = 1; build <= 2; build++) {
            Outcome outcome = maven();
            String text = "build " + build + ":\n" + outcome.output();
            assertThat(outcome.exit()).as(text).isEqualTo(1);
            for (String module : MODULES) {
                assertThat(outcome.output()).as(text).containsPattern(module + " \\.+ FAILURE");
            }
            assertThat(outcome.output()).as(text).contains("[edict:get-with-body]", "[edict:waiver-hygiene]");
        }
    }

    private void writeProject(String compilerPlugin) throws IOException {
        install("edict-processor", Packaged.jar());
        Packaged.write(folder.resolve("pom.xml"), parentPom(compilerPlugin));
        MODULES.forEach(module -> Packaged.write(folder.resolve(module + "/pom.xml"), modulePom(module)));

        source("plain", "Bad.java", "package com.acme;\n" + BAD.formatted("a", "public", "Bad"));
        source("plain", "Good.java", "package com.acme; public class Good {}");

        source(
                "secondary",
                "First.java",
                "package com.acme;\npublic class First {}\n" + BAD.formatted("b", "", "Second"));

        source(
                "package-info",
                "package-info.java",
                "@dev.edict.annotations.Waive(value = \"get-with-body\", reason = \" \")\npackage com.acme;");
        source("package-info", "Good.java", "package com.acme; public class Good {}");

        // The wrapper is generated, and so the last class to be compiled.
        source(
                "generated",
                "Bad.java",
                "package com.acme;\n"
                        + BAD.formatted("c", "public", "Bad")
                                .replace(
                                        "}\n}",
                                        "}\n  @jakarta.ws.rs.POST @dev.edict.annotations.Idempotent"
                                                + " public String create(String in) { return in; }\n}"));
    }

    private void source(String module, String file, String text) {
        Packaged.write(folder.resolve(module + "/src/main/java/com/acme/" + file), text);
    }

    private String parentPom(String compilerPlugin) {
        StringBuilder modules = new StringBuilder();
        MODULES.forEach(module -> modules.append("<module>").append(module).append("</module>"));
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
                """.formatted(modules, compilerPlugin, Packaged.version());
    }

    private String modulePom(String module) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent><groupId>com.acme</groupId><artifactId>shop</artifactId><version>1</version></parent>
                  <artifactId>%s</artifactId>
                  <dependencies>
                    %s
                  </dependencies>
                </project>
                """.formatted(module, dependencies());
    }

    /** Jars of this build, in place: nothing of them is installed anywhere. */
    private static String dependencies() {
        StringBuilder dependencies = new StringBuilder();
        for (Class<?> type : List.of(ApiResource.class, GET.class, ResourceBinding.class)) {
            dependencies.append("""
                    <dependency>
                      <groupId>local</groupId><artifactId>%s</artifactId><version>1</version>
                      <scope>system</scope><systemPath>%s</systemPath>
                    </dependency>
                    """.formatted(type.getSimpleName(), Packaged.home(type)));
        }
        return dependencies.toString();
    }

    /** Into a repository of this build's own, before the machine's. */
    private static void install(String artifact, Path jar) throws IOException {
        String version = Packaged.version();
        Path home = repository().resolve("dev/edict/" + artifact + "/" + version);
        String name = artifact + "-" + version;
        Packaged.write(home.resolve(name + ".pom"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>dev.edict</groupId><artifactId>%s</artifactId><version>%s</version>
                </project>
                """.formatted(artifact, version));
        Files.copy(jar, home.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path repository() {
        return Packaged.jar().resolveSibling("it-repository");
    }

    private Outcome maven() {
        return Packaged.run(
                folder,
                Path.of(Packaged.property("java.home")),
                List.of(
                        Path.of(Packaged.property("maven.home"), "bin", "mvn").toString(),
                        "-B",
                        "-ntp",
                        "-fae",
                        "-Dmaven.repo.local=" + repository(),
                        "-Dmaven.repo.local.tail=" + Packaged.property("maven.repository"),
                        "compile"));
    }
}
