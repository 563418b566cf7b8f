package dev.edict.runtime.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.ApiError;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProblemTest {

    @ApiError(status = 409)
    static class OutOfStockException extends RuntimeException {}

    static final class SoldOut extends OutOfStockException {}

    @ApiError(status = 422, type = "tag:example.com,2026:limit", title = "Over the limit", retryable = true)
    static final class Over extends Exception {}

    @ApiError(status = 409, type = "taken")
    @ApiError(status = 404, type = "gone")
    static final class Several extends OutOfStockException {}

    @ApiError(status = 503)
    interface Transient {}

    static final class OfInterface extends Exception implements Transient {}

    @Test
    void writesTheMembersOfTheStandardAndTheExtensions() {
        Problem problem = Problem.of(422, URI.create("out-of-credit"), "Out of \"credit\"")
                .detail("Line\nbreak \u00e9 \ud83d\ude00")
                .instance(URI.create("urn:uuid:0"))
                .with("balance", 30)
                .with("accounts", List.of("/1", Map.of("open", true)))
                .with("none", null)
                .build();
        assertThat(json(problem))
                .isEqualTo("{\"type\":\"out-of-credit\",\"title\":\"Out of \\\"credit\\\"\",\"status\":422,"
                        + "\"detail\":\"Line\\nbreak \u00e9 \ud83d\ude00\",\"instance\":\"urn:uuid:0\",\"balance\":30,"
                        + "\"accounts\":[\"/1\",{\"open\":true}],\"none\":null}");
    }

    @Test
    void leavesOutWhatIsNotSaid() {
        assertThat(json(Problem.of(404).build()))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}");
    }

    /** The table of the document's own test: both show clients the same type. */
    @ParameterizedTest
    @CsvFileSource(files = "../../contract/src/test/resources/problem-types.csv", numLinesToSkip = 1, delimiter = '|')
    void resolvesItsTypeAsTheDocumentDoes(String base, String written, String seen) {
        Problem problem = Problem.of(409, URI.create(written), "Taken").build();
        assertThat(problem.resolvedOn(base == null ? null : URI.create(base)).type())
                .isEqualTo(URI.create(seen));
    }

    @Test
    void refusesAnExtensionThatShadowsTheStandard() {
        assertThatThrownBy(() -> Problem.of(400).with("status", 1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("status");
    }

    @Test
    void resolvesRelativeTypesOnTheErrorBase() {
        URI base = URI.create("https://api.example.com/errors/");
        assertThat(EdictProblem.CURSOR_EXPIRED
                        .problem()
                        .build()
                        .resolvedOn(base)
                        .type())
                .hasToString("https://api.example.com/errors/cursor-expired");
        assertThat(Problem.of(404).build().resolvedOn(base).type()).isEqualTo(Problem.BLANK);
        assertThat(EdictProblem.CURSOR_EXPIRED
                        .problem()
                        .build()
                        .resolvedOn(null)
                        .type())
                .hasToString("cursor-expired");
    }

    @Test
    void namesATypeAfterItsException() {
        Problem problem = declared(OutOfStockException.class).problem();
        assertThat(problem.type()).hasToString("out-of-stock");
        assertThat(problem.title()).isEqualTo("Out of stock");
        assertThat(problem.status()).isEqualTo(409);
    }

    @Test
    void aSubclassIsTheProblemItsSuperclassDeclares() {
        assertThat(DeclaredProblem.of(SoldOut.class)).isEqualTo(DeclaredProblem.of(OutOfStockException.class));
    }

    @Test
    void takesWhatIsDeclared() {
        Problem problem = declared(Over.class).problem();
        assertThat(problem.type()).hasToString("tag:example.com,2026:limit");
        assertThat(problem.title()).isEqualTo("Over the limit");
        assertThat(declared(Over.class).retryable()).isTrue();
        assertThat(declared(SoldOut.class).retryable()).isFalse();
        assertThat(DeclaredProblem.of(IllegalStateException.class)).isEmpty();
    }

    @Test
    void readsSeveralInTheirOrderAndThoseOfAnInterfaceLast() {
        assertThat(DeclaredProblem.of(Several.class))
                .extracting(declared -> declared.problem().status())
                .containsExactly(409, 404);
        assertThat(declared(OfInterface.class).problem().type()).hasToString("transient");
    }

    private static DeclaredProblem declared(Class<? extends Throwable> exception) {
        assertThat(DeclaredProblem.of(exception)).hasSize(1);
        return DeclaredProblem.of(exception).get(0);
    }

    @Test
    void keepsAcronymsTogether() {
        assertThat(DeclaredProblem.kebab("HTTPTimeoutException")).isEqualTo("http-timeout");
        assertThat(DeclaredProblem.kebab("Exception")).isEqualTo("exception");
        assertThat(DeclaredProblem.kebab("Sha256Mismatch")).isEqualTo("sha256-mismatch");
    }

    private static String json(Problem problem) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProblemJson.write(problem, out);
        return out.toString(UTF_8);
    }
}
