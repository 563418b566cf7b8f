package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.problem.EdictProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide names each problem that a client meets, with its status. */
class GuideTest {

    private static final Path GUIDE = Path.of("../../docs/guides/idempotency.md");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "IDEMPOTENCY_.*")
    void namesTheProblem(EdictProblem problem) throws IOException {
        assertThat(Files.readAllLines(GUIDE))
                .anyMatch(line ->
                        line.contains("| " + problem.status() + " `") && line.contains("`" + problem.type() + "`"));
    }
}
