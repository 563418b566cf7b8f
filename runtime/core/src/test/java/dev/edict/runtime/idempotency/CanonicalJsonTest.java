package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.edict.runtime.idempotency.BodyFields.UnreadableBodyException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8785 by its own examples, and what has no canonical form. */
class CanonicalJsonTest {

    /** Section 3.2.2, whose first number is {@link #keepsTheDigitsOfANumberThatIsNoDouble a case of its own}. */
    @Test
    void thePrimitivesOfTheRfc() throws Exception {
        assertThat(canonical("""
                        {
                          "numbers": [333333333.3333333, 1E30, 4.50,
                                      2e-3, 0.000000000000000000000000001],
                          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                          "literals": [null, true, false]
                        }""")).isEqualTo("""
                        {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
                        "string":"\u20ac$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""");
    }

    /** Section 3.2.4: the same in UTF-8. */
    @Test
    void theBytesOfTheRfc() throws Exception {
        byte[] form = CanonicalJson.of("""
                {"string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}""".getBytes(UTF_8));
        assertThat(HexFormat.ofDelimiter(" ").formatHex(form))
                .isEqualTo("7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72"
                        + " 75 65 2c 66 61 6c 73 65 5d 2c 22 73 74 72 69 6e 67 22 3a 22"
                        + " e2 82 ac 24 5c 75 30 30 30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d");
    }

    /** Section 3.2.3. */
    @Test
    void theOrderOfMembersOfTheRfc() throws Exception {
        assertThat(canonical("""
                        {
                          "\\u20ac": "Euro Sign",
                          "\\r": "Carriage Return",
                          "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                          "1": "One",
                          "\\ud83d\\ude00": "Emoji: Grinning Face",
                          "\\u0080": "Control",
                          "\\u00f6": "Latin Small Letter O With Diaeresis"
                        }"""))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void whatIsWithinIsSortedAndWhatIsListedIsNot() throws Exception {
        assertThat(canonical(
                        " [ { \"b\" : { \"d\" : [ ] , \"c\" : { } } , \"a\" : [ 2 , 1 ] } , { } , [ ] , \"\" ]\r\n\t"))
                .isEqualTo("[{\"a\":[2,1],\"b\":{\"c\":{},\"d\":[]}},{},[],\"\"]");
        for (String scalar : new String[] {"1", "\"a\"", "null", "true", "false", "[]", "{}"}) {
            assertThat(canonical(" " + scalar + "\n")).isEqualTo(scalar);
        }
    }

    /** Section 3.2.2.2. */
    @Test
    void everyControlCharacterHasOneEscape() throws Exception {
        StringBuilder in = new StringBuilder("\"");
        StringBuilder out = new StringBuilder("\"");
        for (int c = 0; c < 0x20; c++) {
            in.append(String.format("\\u%04X", c));
            out.append(
                    switch (c) {
                        case 8 -> "\\b";
                        case 9 -> "\\t";
                        case 10 -> "\\n";
                        case 12 -> "\\f";
                        case 13 -> "\\r";
                        default -> String.format("\\u%04x", c);
                    });
        }
        assertThat(canonical(
                        in.append("\\b\\t\\n\\f\\r\\/\u007f\u2028\\u00e9\"").toString()))
                .isEqualTo(out.append("\\b\\t\\n\\f\\r/\u007f\u2028\u00e9\"").toString());
    }

    /** Appendix B, but for NaN and Infinity, which JSON cannot write. The first column is the double. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void theNumbersOfTheRfc(String ieee, String form) throws Exception {
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(ieee, 16));
        assertThat(Double.parseDouble(form)).isEqualTo(number == 0 ? 0 : number);
        assertThat(EcmaScriptNumber.shortest(number)).isEqualTo(form);
        assertThat(canonical(form)).isEqualTo(form);
        assertThat(canonical(new BigDecimal(form).toEngineeringString())).isEqualTo(form);
        if (number != 0) {
            String digits = form.replaceAll("e.*", "");
            String exponent = form.contains("e") ? form.substring(form.indexOf('e') + 1) : "0";
            assertThat(canonical(digits + (digits.contains(".") ? "" : ".") + "00E" + exponent))
                    .isEqualTo(form);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "1e0, 1",
        "10e-1, 1",
        "0.1E+1, 1",
        "100, 100",
        "1e2, 100",
        "-1.50, -1.5",
        "-0, 0",
        "-0.0E-5, 0",
        "0e99999999999999999999, 0",
        "123e18, 123000000000000000000",
        "123e19, 1.23e+21",
        "0.00000123, 0.00000123",
        "0.000000123, 1.23e-7",
        "1E-0000000000000000000000007, 1e-7"
    })
    void aNumberIsWrittenInOneWay(String number, String form) throws Exception {
        assertThat(canonical(number)).isEqualTo(form);
        assertThat(canonical(form)).isEqualTo(form);
    }

    /** RFC 8785 would write the number to the right: that of the next double, and of another value. */
    @ParameterizedTest
    @CsvSource({
        "333333333.33333329, 333333333.3333333",
        "9007199254740993, 9007199254740992",
        "-9007199254740993, -9007199254740992",
        "12345678901234567890, 12345678901234567000",
        "12345678901234567891, 12345678901234567000",
        "0.1000000000000000055, 0.1",
        "0.10000000000000000001, 0.1",
        "1234567890123456789012, 1.2345678901234568e+21",
        "1e-400, 0",
        "4.9e-324, 5e-324"
    })
    void keepsTheDigitsOfANumberThatIsNoDouble(String number, String rounded) throws Exception {
        assertThat(EcmaScriptNumber.shortest(Double.parseDouble(number))).isEqualTo(rounded);
        assertThat(new BigDecimal(canonical(number))).isEqualByComparingTo(new BigDecimal(number));
        assertThat(canonical(number)).isNotEqualTo(canonical(rounded));
    }

    @Test
    void keepsAnExponentThatNoDoubleHas() throws Exception {
        assertThat(canonical("1e400")).isEqualTo("1e+400");
        assertThat(canonical("10e399")).isEqualTo("1e+400");
        assertThat(canonical("1.5e9223372036854775806")).isEqualTo("1.5e+9223372036854775806");
        assertThat(canonical("1e-9223372036854775808")).isEqualTo("1e-9223372036854775808");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "\"a",
                "{\"a\":1,}",
                "[1,]",
                "[,1]",
                "01",
                "1.",
                ".5",
                "+1",
                "0x1",
                "NaN",
                "-Infinity",
                "1e",
                "1e+",
                "'a'",
                "{a:1}",
                "// a\n1",
                "1/**/",
                "nul",
                "True",
                "1 2",
                "{}{}",
                "\"\t\"",
                "\"\\x\"",
                "\u00a01",
                "\ufeff1",
                "1\0",
                "1e9223372036854775808",
                "1e-9223372036854775809",
                "10e9223372036854775807",
                "0.01e-9223372036854775808"
            })
    void whatIsNotJsonHasNoForm(String text) {
        assertHasNone(text.getBytes(UTF_8));
    }

    /** RFC 7493, sections 2.1 and 2.3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"a\":null,\"a\":1}",
                "{\"a\":1,\"b\":2,\"\\u0061\":1}",
                "[{\"b\":{\"a\":[],\"a\":[]}}]",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"a\\ud83d\"",
                "{\"\\udfff\":1}",
                "\"\\uffff\"",
                "\"\ufdd0\"",
                "\"\\ud83f\\udffe\""
            })
    void whatIsNotIJsonHasNoForm(String text) {
        assertHasNone(text.getBytes(UTF_8));
    }

    @Test
    void whatIsNotUtf8HasNoForm() {
        assertHasNone(new byte[] {'"', (byte) 0xff, '"'});
        // an overlong slash, half a character, and one beyond the last
        assertHasNone(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'});
        assertHasNone(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'});
        assertHasNone(new byte[] {'"', (byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"'});
        assertHasNone("{\"a\":1}".getBytes(UTF_16));
        assertHasNone("{\"a\":1}".getBytes(UTF_16LE));
    }

    @Test
    void everyLimitIsAFixedOne() throws Exception {
        assertThat(canonical("[".repeat(500) + "]".repeat(500))).hasSize(1_000);
        assertHasNone(("[".repeat(501) + "]".repeat(501)).getBytes(UTF_8));
        assertHasNone("{\"a\":".repeat(100_000).getBytes(UTF_8));
        assertThat(canonical("7".repeat(1_000))).startsWith("7.77").endsWith("7e+999");
        assertHasNone("7".repeat(1_001).getBytes(UTF_8));
    }

    /** Each is a matter of milliseconds, and would be one of minutes if time grew with the square. */
    @ParameterizedTest
    @ValueSource(strings = {"1%s,", "1e%s1,", "\"%s\\ud83d\\ude00\",", "0.%s1,", "[[[[[[[]]]]]]],", "\"\\u0001\","})
    void takesTimeAsTheTextIsLong(String item) {
        String text = "[" + item.formatted("0".repeat(900)).repeat(4_000_000 / 900) + "0]";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> canonical(text));
    }

    @Test
    void takesTimeAsItsMembersAreMany() throws Exception {
        String text = IntStream.range(0, 100_000)
                .mapToObj(
                        i -> "\"" + Integer.toBinaryString(i).replace("0", "Aa").replace("1", "BB") + "\":0")
                .collect(joining(",", "{", "}"));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> canonical(text));
    }

    private static String canonical(String text) throws UnreadableBodyException {
        return new String(CanonicalJson.of(text.getBytes(UTF_8)), UTF_8);
    }

    private static void assertHasNone(byte[] text) {
        assertThatThrownBy(() -> CanonicalJson.of(text)).isInstanceOf(UnreadableBodyException.class);
    }
}
