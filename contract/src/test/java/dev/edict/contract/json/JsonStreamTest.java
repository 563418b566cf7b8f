package dev.edict.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.contract.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A document that goes to its file while it is made says what it is to say, wherever the buffer ends. */
class JsonStreamTest {

    /** Texts of each length meet the end of the buffer in each of their places, with what is escaped and what is not ASCII. */
    @Property(tries = 100)
    void isWhatTheTextIs(@ForAll @Size(min = 1, max = 60) List<@IntRange(max = 9000) Integer> lengths)
            throws IOException {
        List<JsonValue> texts = new ArrayList<>();
        for (int length : lengths) {
            texts.add(JsonValue.of("ab\"é\n".repeat(length / 5) + "x".repeat(length % 5)));
            texts.add(JsonValue.of("plain ".repeat(length / 6)));
        }
        same(new JsonArray(texts));
    }

    @Test
    void isWhatTheTextIsOfATextThatIsLongerThanTheBuffer() throws IOException {
        same(JsonValue.of("long".repeat(100_000)));
        same(JsonValue.of("ä".repeat(100_000)));
        same(JsonValue.of("a line\n".repeat(100_000)));
    }

    @Test
    void tellsOfAStreamThatTakesNoMore() {
        JsonValue value = JsonValue.of("long".repeat(100_000));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        assertThatThrownBy(() -> value.writeJson(full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
        assertThatThrownBy(() -> value.writeYaml(full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    private static void same(JsonValue value) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        value.writeJson(json);
        assertThat(json.toByteArray()).isEqualTo(value.toJsonBytes());
        assertThat(YamlReader.read(Written.yaml(value), "test")).isEqualTo(value);
    }
}
