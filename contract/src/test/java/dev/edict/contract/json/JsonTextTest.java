package dev.edict.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.contract.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class JsonTextTest {

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenAsJsonIsReadBack(@ForAll("values") JsonValue value) {
        assertThat(JsonReader.read(value.toJson(), "test")).isEqualTo(value);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenAsYamlMeansTheSame(@ForAll("values") JsonValue value) {
        assertThat(fromYaml(new Load(LoadSettings.builder().build()).loadFromString(Written.yaml(value))))
                .isEqualTo(value);
    }

    /** Half a surrogate pair is no character, and no encoding can carry it. */
    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD800b", "a\uDC00b"})
    void halfASurrogatePairBecomesTheReplacementCharacter(String text) {
        assertThat(Written.yaml(JsonValue.of(text))).isEqualTo("a\uFFFDb\n");
        assertThat(JsonValue.of(text).toJson()).isEqualTo("\"a\uFFFDb\"\n");
    }

    @Test
    void halfASurrogatePairInALongTextBecomesTheReplacementCharacter() {
        String text = "a\nb\uD83D";
        assertThat(Written.yaml(JsonValue.of(text))).isEqualTo("\"a\\nb\uFFFD\"\n");
        assertThat(JsonValue.of(text).toJson()).isEqualTo("\"a\\nb\uFFFD\"\n");
    }

    @Test
    void aWholePairStaysACharacter() {
        assertThat(Written.yaml(JsonValue.of("a\uD83D\uDE00"))).isEqualTo("a\uD83D\uDE00\n");
        assertThat(JsonValue.of("a\uD83D\uDE00").toJson()).isEqualTo("\"a\uD83D\uDE00\"\n");
    }

    @Test
    void aKeyThatIsTooLongForOneLineIsMarked() {
        String name = "k".repeat(2000);
        JsonObject object = JsonObject.of(name, JsonObject.of(name, JsonArray.of(JsonValue.of(1))));
        assertThat(fromYaml(new Load(LoadSettings.builder().build()).loadFromString(Written.yaml(object))))
                .isEqualTo(object);
    }

    @Test
    void whatCannotBePrintedIsEscapedInYaml() {
        assertThat(Written.yaml(JsonValue.of("a\u0001\nb"))).isEqualTo("\"a\\x01\\nb\"\n");
    }

    private static JsonValue fromYaml(Object loaded) {
        if (loaded instanceof Map<?, ?> map) {
            JsonObject.Builder object = JsonObject.builder();
            map.forEach((name, value) -> object.put((String) name, fromYaml(value)));
            return object.build();
        }
        if (loaded instanceof List<?> list) {
            return new JsonArray(list.stream().map(JsonTextTest::fromYaml).toList());
        }
        if (loaded instanceof Number number) {
            return JsonValue.of(new BigDecimal(number.toString()));
        }
        if (loaded instanceof Boolean bool) {
            return JsonValue.of(bool);
        }
        return loaded == null ? JsonValue.ofNull() : JsonValue.of((String) loaded);
    }

    @Provide
    Arbitrary<JsonValue> values() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).filter(JsonTextTest::isWellFormed),
                Arbitraries.strings().withChars("ab: \n#'\"-{}[]|>&*!%@`\\").ofMaxLength(8),
                Arbitraries.of(
                        "yes",
                        "no",
                        "null",
                        "12:30",
                        "1e3",
                        "0x1F",
                        "~",
                        "",
                        " ",
                        "on",
                        "2026-01-01",
                        "a: b",
                        "- x",
                        "a\n",
                        "a\n\n",
                        "a\n b\n\n\tc \n",
                        "---",
                        "--- a",
                        "...",
                        "a #b",
                        "a\t#b",
                        "a:",
                        "?",
                        "-",
                        "-\tx",
                        "a\n---\nb"));
        Arbitrary<JsonValue> leaves = Arbitraries.oneOf(
                texts.map(JsonValue::of),
                Arbitraries.longs().map(JsonValue::of),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-1000000), BigDecimal.valueOf(1000000))
                        .ofScale(3)
                        .map(JsonValue::of),
                Arbitraries.of(true, false).map(JsonValue::of),
                Arbitraries.just(JsonValue.ofNull()));
        return nested(leaves, texts, 3);
    }

    /** Bounded, so that what is generated cannot grow without end. */
    private static Arbitrary<JsonValue> nested(Arbitrary<JsonValue> leaves, Arbitrary<String> names, int depth) {
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<JsonValue> inner = nested(leaves, names, depth - 1);
        return Arbitraries.oneOf(
                leaves,
                inner.list().ofMaxSize(3).map(JsonArray::new),
                Arbitraries.maps(names, inner).ofMaxSize(3).map(JsonObject::of));
    }

    @Test
    void membersKeepTheirOrder() {
        assertThat(JsonObject.builder()
                        .put("b", 1)
                        .put("a", JsonObject.EMPTY)
                        .put("c", JsonArray.of())
                        .build()
                        .toJson())
                .isEqualTo("""
                        {
                          "b": 1,
                          "a": {},
                          "c": []
                        }
                        """);
    }

    @Test
    void numbersKeepTheirPrecision() {
        assertThat(JsonValue.of(new BigDecimal("0.10")).toJson()).isEqualTo("0.1\n");
        assertThat(JsonValue.of(new BigDecimal("1E+20")).toJson()).isEqualTo("100000000000000000000\n");
    }

    @Test
    void equalNumbersAreEqualHoweverTheyWereWritten() {
        assertThat(JsonValue.of(new BigDecimal("1E+2"))).isEqualTo(JsonValue.of(100));
        assertThat(JsonValue.of(new BigDecimal("100.00"))).isEqualTo(JsonValue.of(100));
        assertThat(JsonValue.of(new BigDecimal("0.00"))).isEqualTo(JsonValue.of(0));
    }

    @Test
    void aNumberWithoutEndIsWrittenWithItsExponent() {
        assertThat(JsonValue.of(new BigDecimal("1E+999999999")).toJson()).isEqualTo("1E+999999999\n");
        assertThat(Written.yaml(JsonValue.of(new BigDecimal("1E+999999999")))).isEqualTo("1E+999999999\n");
    }

    @Test
    void amongManyMembersEachKeepsItsPlace() {
        JsonObject.Builder builder = JsonObject.builder();
        for (int i = 0; i < 20; i++) {
            builder.put("member" + i, i);
        }
        JsonObject object = builder.put("member3", "other").build();

        assertThat(object.members().keySet().stream().toList().subList(2, 5))
                .containsExactly("member2", "member3", "member4");
        assertThat(object.text("member3")).contains("other");
        assertThat(builder.put("late", 1).build().has("late")).isTrue();
        assertThat(object.has("late")).isFalse();
    }

    @Test
    void yamlQuotesWhatAnOlderReaderTakesForSomethingElse() {
        JsonObject object = JsonObject.builder()
                .put("200", "no")
                .put("version", "1.0")
                .put("text", "first\nsecond")
                .put("/orders/{id}", JsonValue.of(1))
                .build();
        assertThat(Written.yaml(object)).isEqualTo("""
                "200": "no"
                version: "1.0"
                text: |-
                  first
                  second
                /orders/{id}: 1
                """);
    }

    @Test
    void aSecondMemberOfTheSameNameIsRefused() {
        assertThatThrownBy(() -> JsonReader.read("{\"a\":1,\"a\":2}", "orders.json"))
                .isInstanceOf(JsonFormatException.class)
                .hasMessageStartingWith("orders.json is not JSON: ");
    }

    @Test
    void textThatGoesOnAfterTheValueIsRefused() {
        assertThatThrownBy(() -> JsonReader.read("{} {}", "x")).isInstanceOf(JsonFormatException.class);
        assertThatThrownBy(() -> JsonReader.read("", "x")).isInstanceOf(JsonFormatException.class);
        assertThatThrownBy(() -> JsonReader.read("[1,", "x")).isInstanceOf(JsonFormatException.class);
    }
}
