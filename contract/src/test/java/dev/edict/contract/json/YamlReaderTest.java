package dev.edict.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class YamlReaderTest {

    private static JsonValue yaml(String text) {
        return YamlReader.read(text, "base.yaml");
    }

    @Test
    void whatPeopleWriteIsRead() {
        assertThat(yaml("""
                # a comment
                openapi: 3.1.1
                info:
                  title: "Shop"
                  description: |
                    Two
                    lines.
                responses:
                  200: {description: no}
                list:
                - 1
                - 1.50
                - true
                - ~
                """)).isEqualTo(JsonReader.read("""
                {"openapi": "3.1.1", "info": {"title": "Shop", "description": "Two\\nlines.\\n"},
                 "responses": {"200": {"description": "no"}}, "list": [1, 1.5, true, null]}""", "expected"));
    }

    @Test
    void jsonIsYaml() {
        assertThat(yaml("{\"a\": [1, {\"b\": \"c\"}]}"))
                .isEqualTo(JsonReader.read("{\"a\": [1, {\"b\": \"c\"}]}", "expected"));
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> yaml("a: [1"))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageStartingWith("base.yaml is not YAML");
        assertThatThrownBy(() -> yaml("a: 1\na: 2")).isInstanceOf(JsonFormatException.class);
        assertThatThrownBy(() -> yaml("a: .nan")).isInstanceOf(JsonFormatException.class);
        assertThatThrownBy(() -> yaml("a: &a\n  b: *a"))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageContaining("in itself");
        assertThatThrownBy(() -> yaml("a: " + "[".repeat(5000) + "]".repeat(5000)))
                .isInstanceOf(JsonFormatException.class);
        assertThatThrownBy(() -> yaml("a: !!java.net.URL [\"x\"]")).isInstanceOf(JsonFormatException.class);
    }
}
