package dev.edict.processor.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.packaged.Packaged.Outcome;
import java.nio.file.Path;
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
    void onASecondBuildToo(String compilerPlugin) {
        MavenProject project = project(compilerPlugin);

        for (int build = 1; build <= 2; build++) {
            Outcome outcome = project.run("compile");
            String text = "build " + build + ":\n" + outcome.output();
            assertThat(outcome.exit()).as(text).isEqualTo(1);
            for (String module : MODULES) {
                assertThat(outcome.output()).as(text).containsPattern(module + " \\.+ FAILURE");
            }
            assertThat(outcome.output()).as(text).contains("[edict:get-with-body]", "[edict:waiver-hygiene]");
        }
    }

    /** What clashes stands in no source of the module that only brings the two together. */
    @ParameterizedTest
    @ValueSource(strings = {"3.13.0", "3.16.0"})
    void onASecondBuildWhereNothingCanBePointedAt(String compilerPlugin) {
        String members = """
                package com.acme;
                @dev.edict.annotations.ApiResource @dev.edict.annotations.Anonymous("open") @jakarta.ws.rs.Path("/members")
                public class %s {
                  @jakarta.ws.rs.GET @jakarta.ws.rs.Path("{%s}") public String get(@jakarta.ws.rs.PathParam("%s") String id) { return id; }
                }
                """;
        MavenProject project = new MavenProject(folder, compilerPlugin)
                .module("one")
                .module("two")
                .module("both", List.of("-Aedict.assemble=true"), "one", "two");
        project.source("one", "Users.java", members.formatted("Users", "a", "a"));
        project.source("two", "Members.java", members.formatted("Members", "b", "b"));
        project.source("both", "Plain.java", "package com.acme; class Plain {}");

        for (int build = 1; build <= 2; build++) {
            Outcome outcome = project.run("compile");
            String text = "build " + build + ":\n" + outcome.output();
            assertThat(outcome.exit()).as(text).isEqualTo(1);
            assertThat(outcome.output()).as(text).contains("[edict:path-ambiguous]");
        }
    }

    private MavenProject project(String compilerPlugin) {
        MavenProject project = new MavenProject(folder, compilerPlugin);
        MODULES.forEach(project::module);

        project.source("plain", "Bad.java", "package com.acme;\n" + BAD.formatted("a", "public", "Bad"));
        project.source("plain", "Good.java", "package com.acme; public class Good {}");

        project.source(
                "secondary",
                "First.java",
                "package com.acme;\npublic class First {}\n" + BAD.formatted("b", "", "Second"));

        project.source(
                "package-info",
                "package-info.java",
                "@dev.edict.annotations.Waive(value = \"get-with-body\", reason = \" \")\npackage com.acme;");
        project.source("package-info", "Good.java", "package com.acme; public class Good {}");

        // The wrapper is generated, and so the last class to be compiled.
        project.source(
                "generated",
                "Bad.java",
                "package com.acme;\n"
                        + BAD.formatted("c", "public", "Bad")
                                .replace(
                                        "}\n}",
                                        "}\n  @jakarta.ws.rs.POST @dev.edict.annotations.Idempotent"
                                                + " public String create(String in) { return in; }\n}"));
        return project;
    }
}
