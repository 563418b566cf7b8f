package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.BodyFields.UnreadableBodyException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One value has one canonical form and one fingerprint, however it is written; another value has another. */
class CanonicalJsonPropertyTest {

    private static final Policy CANONICAL =
            Policy.keyed("POST", "/a").body(Idempotent.Body.CANONICAL_JSON).build();

    @Property
    void oneValueHasOneFingerprint(@ForAll("values") Object value, @ForAll long one, @ForAll long other) {
        Fingerprint fingerprint = fingerprint(JsonSpelling.of(value, one));
        assertThat(fingerprint.algorithm()).isEqualTo(FingerprintAlgorithm.CANONICAL_JSON);
        assertThat(fingerprint(JsonSpelling.of(value, other))).isEqualTo(fingerprint);
    }

    @Property
    void anotherValueHasAnotherFingerprint(
            @ForAll("values") Object value, @ForAll("values") Object another, @ForAll long one, @ForAll long other) {
        Assume.that(!value.equals(another));
        assertThat(fingerprint(JsonSpelling.of(another, other))).isNotEqualTo(fingerprint(JsonSpelling.of(value, one)));
    }

    /** One leaf, one name or one item, at any depth. */
    @Property
    void aChangeInOnePlaceIsAnotherFingerprint(@ForAll("values") Object value, @ForAll long place, @ForAll long other) {
        Object changed = JsonValues.changed(value, new Random(place));
        assertThat(fingerprint(JsonSpelling.of(changed, other)))
                .as("%s, then %s", value, changed)
                .isNotEqualTo(fingerprint(JsonSpelling.of(value, place)));
    }

    @Property
    void theFormOfAFormIsItself(@ForAll("values") Object value, @ForAll long seed) throws Exception {
        byte[] form = CanonicalJson.of(JsonSpelling.of(value, seed).getBytes(UTF_8));
        assertThat(CanonicalJson.of(form)).isEqualTo(form);
    }

    /** The other reader, which compares members, finds the same values in it. */
    @Property
    void aFormSaysWhatItsTextSaid(@ForAll("values") Object value, @ForAll long seed) throws Exception {
        byte[] text = JsonSpelling.of(value, seed).getBytes(UTF_8);
        assertThat(BodyDocument.ofJson(CanonicalJson.of(text))).isEqualTo(BodyDocument.ofJson(text));
    }

    /** Section 3.2.2.3: for what a double holds this is RFC 8785 to the letter. */
    @Property(tries = 3000)
    void aDoubleIsWrittenAsEcmaScriptDoes(@ForAll("doubles") double number, @ForAll long seed) throws Exception {
        String shortest = EcmaScriptNumber.shortest(number);
        assertThat(canonical(JsonSpelling.of(new BigDecimal(shortest), seed))).isEqualTo(shortest);
    }

    /** Two numbers that differ in a digit that no double holds stay two. */
    @Property
    void numbersOfOneDoubleStayApart(@ForAll("doubles") double number, @ForAll long seed) throws Exception {
        BigDecimal exact = new BigDecimal(number);
        BigDecimal near = exact.add(exact.ulp().scaleByPowerOfTen(-3));
        Assume.that(near.precision() < 900);
        assertThat(canonical(JsonSpelling.of(near, seed))).isNotEqualTo(canonical(JsonSpelling.of(exact, seed)));
        assertThat(new BigDecimal(canonical(JsonSpelling.of(near, seed)))).isEqualByComparingTo(near);
    }

    /** Whatever comes has a fingerprint, of the form or of the bytes; nothing is thrown. */
    @Property
    void anyBytesHaveAFingerprint(@ForAll("texts like JSON") String text) {
        assertThat(fingerprint(text)).isEqualTo(fingerprint(text));
        try {
            byte[] form = CanonicalJson.of(text.getBytes(UTF_8));
            assertThat(fingerprint(new String(form, UTF_8))).isEqualTo(fingerprint(text));
        } catch (UnreadableBodyException e) {
            assertThat(fingerprint(text).algorithm()).isEqualTo(FingerprintAlgorithm.RAW);
        }
    }

    private static String canonical(String text) throws UnreadableBodyException {
        return new String(CanonicalJson.of(text.getBytes(UTF_8)), UTF_8);
    }

    private static Fingerprint fingerprint(String text) {
        return new RequestFingerprint("POST", "/a", Map.of(), "application/json", null, null, text.getBytes(UTF_8))
                .under(CANONICAL);
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.randomValue(JsonValues::any);
    }

    @Provide
    Arbitrary<Double> doubles() {
        Arbitrary<Double> any =
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
        // where the gaps to both sides differ
        Arbitrary<Double> powers = Arbitraries.integers().between(-1074, 1023).map(power -> Math.scalb(1.0, power));
        Arbitrary<Double> cents =
                Arbitraries.longs().between(-10_000_000_000L, 10_000_000_000L).map(amount -> amount / 100.0);
        return Arbitraries.oneOf(any, powers, cents);
    }

    @Provide("texts like JSON")
    Arbitrary<String> textsLikeJson() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"a\"",
                        "\"b\"",
                        "\"\\u0061\"",
                        "\"\\ud800\"",
                        "1",
                        "1.0",
                        "-0",
                        "0",
                        "e5",
                        "true",
                        "null",
                        " ",
                        "\n",
                        "\ufeff",
                        "\"",
                        "\\")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }
}
