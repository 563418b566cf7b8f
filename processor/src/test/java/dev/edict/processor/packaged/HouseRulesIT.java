package dev.edict.processor.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.packaged.Packaged.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the guide, compiled against the jar and run beside it. */
class HouseRulesIT {
    private static final Path GUIDE = Path.of("../docs/guides/house-rules.md");
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    @Test
    void theGuidesExampleRuns() throws IOException {
        Packaged.write(folder.resolve("com/acme/rules/TenantFromQuery.java"), block("java"));
        Packaged.write(folder.resolve("rules/META-INF/services/dev.edict.processor.rule.Rule"), block("text"));
        Outcome compiled = javac(
                "-proc:none",
                "-classpath",
                Packaged.jar().toString(),
                "-d",
                "rules",
                "com/acme/rules/TenantFromQuery.java");
        assertThat(compiled.exit()).as(compiled.output()).isZero();

        Packaged.write(folder.resolve("com/acme/Orders.java"), """
                package com.acme;
                import jakarta.ws.rs.*;
                @Path("/orders") public class Orders {
                  @GET public String list(@QueryParam("tenant") String tenant) { return tenant; }
                }
                """);
        Outcome found = review("-Aedict.rules=*:off,acme-tenant-from-query:default");
        assertThat(found.exit()).as(found.output()).isEqualTo(1);
        assertThat(found.output())
                .contains(
                        "Orders.java:4: error: GET /orders lets the client choose its tenant.",
                        "[edict:acme-tenant-from-query] https://handbook.acme.example/api#tenants");
        Outcome off = review("-Aedict.rules=*:off");
        assertThat(off.exit()).as(off.output()).isZero();
    }

    private Outcome review(String option) {
        return javac(
                "-processorpath",
                Packaged.jar() + File.pathSeparator + folder.resolve("rules"),
                "-classpath",
                Packaged.libraries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                "-Aedict.scope=all",
                option,
                "-d",
                "out",
                "com/acme/Orders.java");
    }

    private Outcome javac(String... arguments) {
        List<String> command = Packaged.javac(JDK);
        command.addAll(List.of(arguments));
        return Packaged.run(folder, JDK, command);
    }

    /** The first of its language. */
    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
