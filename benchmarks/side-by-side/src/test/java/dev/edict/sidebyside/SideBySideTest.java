package dev.edict.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every probe through every tool; {@code -Dgolden.write=true} rewrites the table for review in the diff. */
class SideBySideTest {

    private static final Path TABLE = Path.of("..", "..", "docs", "side-by-side.md");

    private static final String IMPORTS =
            "package p; import jakarta.annotation.security.*; import jakarta.validation.constraints.*;"
                    + " import jakarta.ws.rs.*; import jakarta.ws.rs.core.*; import com.fasterxml.jackson.annotation.*; import java.util.*; ";

    private static final Map<Probe.Vocabulary, String> MORE = Map.of(
            Probe.Vocabulary.NONE,
            "",
            Probe.Vocabulary.MICROPROFILE,
            "import org.eclipse.microprofile.openapi.annotations.*; import org.eclipse.microprofile.openapi.annotations.callbacks.*;"
                    + " import org.eclipse.microprofile.openapi.annotations.enums.*; import org.eclipse.microprofile.openapi.annotations.extensions.*;"
                    + " import org.eclipse.microprofile.openapi.annotations.headers.Header; import org.eclipse.microprofile.openapi.annotations.info.*;"
                    + " import org.eclipse.microprofile.openapi.annotations.links.LinkParameter; import org.eclipse.microprofile.openapi.annotations.media.*;"
                    + " import org.eclipse.microprofile.openapi.annotations.parameters.*; import org.eclipse.microprofile.openapi.annotations.responses.*;"
                    + " import org.eclipse.microprofile.openapi.annotations.security.*; import org.eclipse.microprofile.openapi.annotations.servers.*;"
                    + " import org.eclipse.microprofile.openapi.annotations.tags.*; ",
            Probe.Vocabulary.SWAGGER,
            "import io.swagger.v3.oas.annotations.*; import io.swagger.v3.oas.annotations.media.*; import io.swagger.v3.oas.annotations.responses.*;"
                    + " import io.swagger.v3.oas.annotations.tags.*; import io.swagger.v3.oas.annotations.headers.Header; ");

    private record Result(Probe probe, Map<Tool, List<Check>> failures, Map<Tool, String> crashes) {

        private boolean isRight(Tool tool) {
            return failures.getOrDefault(tool, List.of()).isEmpty() && !crashes.containsKey(tool);
        }

        private String mark(Tool tool) {
            return !tool.reads(probe.vocabulary()) ? "–" : isRight(tool) ? "yes" : "**no**";
        }
    }

    @Test
    void everyProbeByEveryTool(@TempDir Path folder) throws Exception {
        List<Probe> probes = Probe.parse(new String(
                        SideBySideTest.class.getResourceAsStream("/probes.txt").readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList());
        List<Result> results = new ArrayList<>();
        for (Probe probe : probes) {
            results.add(run(probe, folder.resolve("p" + results.size())));
        }
        assertThat(probes).hasSizeGreaterThanOrEqualTo(60);
        String table = table(results);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(TABLE, table);
        }
        assertThat(TABLE).hasContent(table);
    }

    private static Result run(Probe probe, Path folder) throws IOException {
        compile(probe, folder);
        Map<Tool, List<Check>> failures = new EnumMap<>(Tool.class);
        Map<Tool, String> crashes = new EnumMap<>(Tool.class);
        for (Tool tool : Tool.values()) {
            if (tool.reads(probe.vocabulary())) {
                try {
                    JsonNode document = tool.document(folder);
                    List<Check> failed = probe.checks().stream()
                            .filter(check -> !check.holds(document))
                            .toList();
                    failures.put(tool, failed);
                    if (Boolean.getBoolean("probe.show") && !failed.isEmpty()) {
                        System.out.println(probe.name() + " " + tool + " " + failed + "\n" + document.toPrettyString());
                    }
                } catch (Exception | LinkageError e) {
                    crashes.put(tool, e.getClass().getSimpleName());
                }
            }
        }
        return new Result(probe, failures, crashes);
    }

    private static void compile(Probe probe, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path source = folder.resolve("R.java");
        String text = probe.source().contains("public class R ")
                ? probe.source()
                : "@Path(\"/p\") @Produces(\"application/json\") @Consumes(\"application/json\") public class R {\n"
                        + probe.source() + "\n}";
        Files.writeString(source, IMPORTS + MORE.get(probe.vocabulary()) + text);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            out,
                            files,
                            null,
                            List.of(
                                    "-d",
                                    folder.toString(),
                                    "-parameters",
                                    "-processor",
                                    "dev.edict.processor.EdictProcessor",
                                    "-Aedict.profile=off",
                                    "-Aedict.assemble=true",
                                    "-Aedict.openapi=json"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(probe.name() + "\n" + out).isTrue();
        }
    }

    private static String table(List<Result> results) {
        String rows = results.stream()
                .map(result ->
                        "| " + result.probe().name() + " | " + result.probe().origin() + " | "
                                + Arrays.stream(Tool.values()).map(result::mark).collect(Collectors.joining(" | "))
                                + " |")
                .collect(Collectors.joining("\n"));
        String sums = Arrays.stream(Tool.values())
                .map(tool -> {
                    long read = results.stream()
                            .filter(result -> tool.reads(result.probe().vocabulary()))
                            .count();
                    long right = results.stream()
                            .filter(result -> tool.reads(result.probe().vocabulary()) && result.isRight(tool))
                            .count();
                    return right + " of " + read;
                })
                .collect(Collectors.joining(" | "));
        String losses = results.stream()
                .filter(result -> !result.isRight(Tool.EDICT))
                .map(result -> "- " + result.probe().name() + ": "
                        + result.failures().getOrDefault(Tool.EDICT, List.of()).stream()
                                .map(check ->
                                        "`" + (check.kind() + " " + check.path() + " " + check.value()).strip() + "`")
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
        return """
                # Side by side

                What three tools write of the same sources, each with the settings that it comes with, all in OpenAPI 3.1. Sources and
                expectations are in `benchmarks/side-by-side/src/test/resources/probes.txt`; they were written down from the specification
                or the discussion that is named, before any tool was run on them. Two were corrected afterwards: one had a Javadoc block tag in the
                middle of a line, one an instance without a member that is required. "Table" means what other tools were seen to get wrong before Edict wrote documents. Several are checked by values: what the serialiser
                writes must fit the schema. A dash means that the tool does not read the annotations of the probe.

                The table is written by `./mvnw -pl benchmarks/side-by-side -am test -Dgolden.write=true`.

                | probe | expected by | %s |
                |---|---|%s
                %s
                | **right** | | %s |

                ## What Edict gets wrong

                %s
                """.formatted(
                        Arrays.stream(Tool.values()).map(Tool::title).collect(Collectors.joining(" | ")),
                        "---|".repeat(Tool.values().length),
                        rows,
                        sums,
                        losses.isEmpty() ? "Nothing of the above." : losses);
    }
}
