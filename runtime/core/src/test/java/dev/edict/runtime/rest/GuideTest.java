package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.problem.EdictProblem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the guides name can be looked up, and taken. */
class GuideTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path GUIDES = ROOT.resolve("docs/guides");
    private static final Path GUIDE = GUIDES.resolve("idempotency.md");
    private static final Pattern JAR = Pattern.compile("`(edict-(?:runtime|testkit)[a-z-]*)`");

    /** Each jar that a service needs, by the coordinates that go into its build. */
    @Test
    void whatIsTakenHasCoordinates() throws IOException {
        StringBuilder all = new StringBuilder(Files.readString(ROOT.resolve("README.md")));
        try (DirectoryStream<Path> guides = Files.newDirectoryStream(GUIDES, "*.md")) {
            for (Path guide : guides) {
                all.append(Files.readString(guide));
            }
        }
        String text = all.toString();
        assertThat(JAR.matcher(text).results().map(named -> "<artifactId>" + named.group(1) + "</artifactId>"))
                .hasSizeGreaterThan(5)
                .allMatch(text::contains);
    }

    /** Each problem that a client meets, with its status. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "IDEMPOTENCY_.*")
    void namesTheProblem(EdictProblem problem) throws IOException {
        assertThat(Files.readAllLines(GUIDE))
                .anyMatch(line ->
                        line.contains("| " + problem.status() + " `") && line.contains("`" + problem.type() + "`"));
    }
}
