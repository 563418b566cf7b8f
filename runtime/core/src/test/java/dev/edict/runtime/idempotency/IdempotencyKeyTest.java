package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.runtime.idempotency.IdempotencyKey.MalformedKeyException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\"\"",
                "\"open",
                "\"",
                "\"a\"b",
                "\"a\";p=1",
                "a b",
                "a\"b",
                "a\tb",
                "\tab",
                "\"a\\",
                "\"a\\b\"",
                "\u00e9",
                "\"\u00e9\"",
                "a\u007f"
            })
    void refusesWhatIsNoKey(String line) {
        assertThatThrownBy(() -> IdempotencyKey.parse(List.of(line), false)).isInstanceOf(MalformedKeyException.class);
    }

    @Test
    void refusesASecondHeaderLine() {
        assertThatThrownBy(() -> IdempotencyKey.parse(List.of("a", "a"), false))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessageContaining("once");
    }

    @Test
    void refusesMoreThan255Characters() throws Exception {
        assertThat(IdempotencyKey.parse(List.of("x".repeat(255)), false).value())
                .hasSize(255);
        assertThatThrownBy(() -> IdempotencyKey.parse(List.of("x".repeat(256)), false))
                .isInstanceOf(MalformedKeyException.class);
        assertThatThrownBy(() -> IdempotencyKey.parse(List.of('"' + "x".repeat(256) + '"'), false))
                .isInstanceOf(MalformedKeyException.class);
    }

    @Test
    void refusesABareKeyWhenStrict() throws Exception {
        assertThatThrownBy(() -> IdempotencyKey.parse(List.of("bare"), true))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessageContaining("RFC 8941");
        assertThat(IdempotencyKey.parse(List.of("\"quoted\""), true).value()).isEqualTo("quoted");
    }

    @Test
    void countsEscapesOnce() throws Exception {
        assertThat(IdempotencyKey.parse(List.of("\"a\\\"b\\\\c\""), false).value())
                .isEqualTo("a\"b\\c");
    }

    @Test
    void hidesTheKeyFromLogs() throws Exception {
        assertThat(IdempotencyKey.parse(List.of("secret"), false).toString()).doesNotContain("secret");
        assertThat(Scope.of(null, "alice", "POST /orders", "secret").toString())
                .hasSize(8)
                .doesNotContain("secret");
    }
}
