package dev.edict.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.ApiError;
import dev.edict.runtime.idempotency.Policy;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A type that is no URI breaks no start and no answer. */
class ProblemTypeTest {

    @ApiError(status = 409, type = "a\"b", retryable = true)
    static class Declared extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "out-of-stock, out-of-stock",
                "https://e.example/a?b#c, https://e.example/a?b#c",
                "a\"b, a%22b",
                "a b, a%20b",
                "50%, 50%25",
                "//[, //%5B",
                "ü^, %C3%BC%5E"
            })
    void whatAUriCannotHaveIsEncoded(String declared, URI type) {
        assertThat(ProblemType.of(declared)).isEqualTo(type);
    }

    @Test
    void policiesAndAnswersSayTheSame() {
        assertThat(DeclaredProblem.of(Declared.class).get(0).problem().type())
                .isEqualTo(Policy.keyed("POST", "/a")
                        .retryable(409, "a\"b")
                        .build()
                        .retryable()
                        .get(0)
                        .type())
                .isEqualTo(URI.create("a%22b"));
    }
}
