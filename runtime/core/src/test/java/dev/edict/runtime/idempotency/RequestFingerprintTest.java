package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestFingerprintTest {

    private static final Policy RAW = Policy.keyed("POST", "/a").build();
    private static final Policy FIELDS =
            Policy.keyed("POST", "/a").fingerprint("/amount", "/to/iban").build();
    private static final Policy WHOLE =
            Policy.keyed("POST", "/a").fingerprint("").build();
    private static final Policy CANONICAL =
            Policy.keyed("POST", "/a").body(Idempotent.Body.CANONICAL_JSON).build();
    private static final Policy IGNORED =
            Policy.keyed("POST", "/a").body(Idempotent.Body.IGNORED).build();

    @Test
    void everyPartOfTheRequestCounts() {
        Fingerprint base = of("POST", "/orders/1/cancel", Map.of("a", List.of("1")), "application/json", "utf-8", "{}");
        assertThat(of("PUT", "/orders/1/cancel", Map.of("a", List.of("1")), "application/json", "utf-8", "{}"))
                .isNotEqualTo(base);
        assertThat(of("POST", "/orders/2/cancel", Map.of("a", List.of("1")), "application/json", "utf-8", "{}"))
                .isNotEqualTo(base);
        assertThat(of("POST", "/orders/1/cancel", Map.of("a", List.of("2")), "application/json", "utf-8", "{}"))
                .isNotEqualTo(base);
        assertThat(of("POST", "/orders/1/cancel", Map.of("a", List.of("1")), "text/plain", "utf-8", "{}"))
                .isNotEqualTo(base);
        assertThat(of("POST", "/orders/1/cancel", Map.of("a", List.of("1")), "application/json", "utf-8", "{ }"))
                .isNotEqualTo(base);
    }

    @Test
    void aCharsetCountsUnlessItIsTheOneThatGoesWithoutSaying() {
        Fingerprint json = typed("application/json", null);
        assertThat(typed("application/json", "UTF-8")).isEqualTo(json);
        assertThat(typed("application/json", "utf-16")).isNotEqualTo(json);
        Fingerprint text = typed("text/plain", "iso-8859-1");
        assertThat(typed("text/plain", "ISO-8859-1")).isEqualTo(text);
        assertThat(typed("text/plain", null))
                .isEqualTo(typed("text/plain", "Utf-8"))
                .isNotEqualTo(text);
    }

    @Test
    void largeBodiesThatDifferInTheirTailDiffer() {
        String head = "x".repeat(1 << 20);
        assertThat(body(RAW, head + "a")).isNotEqualTo(body(RAW, head + "b"));
    }

    @Test
    void chosenMembersAreComparedByValue() {
        Fingerprint base = body(FIELDS, "{\"amount\":1.0,\"to\":{\"iban\":\"DE1\"},\"trace\":1}");
        assertThat(body(FIELDS, " { \"to\" : {\"iban\":\"\\u0044E1\"}, \"amount\" : 1 , \"trace\" : 2 } "))
                .isEqualTo(base);
        assertThat(body(FIELDS, "{\"amount\":1.1,\"to\":{\"iban\":\"DE1\"}}")).isNotEqualTo(base);
        assertThat(body(FIELDS, "{\"amount\":\"1\",\"to\":{\"iban\":\"DE1\"}}")).isNotEqualTo(base);
        assertThat(body(FIELDS, "{\"amount\":1,\"to\":{}}")).isNotEqualTo(base);
    }

    /** The empty pointer (RFC 6901, section 5). */
    @Test
    void theWholeOfAJsonBodyIsComparedByValue() {
        Policy whole = Policy.keyed("POST", "/orders").fingerprint("").build();
        Fingerprint base = body(whole, "{\"amount\":1.0,\"items\":[{\"sku\":\"a\",\"count\":2}]}");
        assertThat(body(whole, "{ \"items\" : [ {\"count\":2, \"sku\":\"\\u0061\"} ], \"amount\" : 1 }"))
                .isEqualTo(base);
        assertThat(body(whole, "{\"amount\":1.0,\"items\":[{\"sku\":\"a\",\"count\":3}]}"))
                .isNotEqualTo(base);
        assertThat(body(whole, "{\"amount\":1.0,\"items\":[{\"sku\":\"a\",\"count\":2}],\"more\":null}"))
                .isNotEqualTo(base);
        assertThat(body(whole, "{\"amount\":1.0,\"items\":[{\"sku\":\"a\",\"count\":2},{}]}"))
                .isNotEqualTo(base);
    }

    @Test
    void aMissingMemberIsNotANullMember() {
        assertThat(body(FIELDS, "{\"amount\":null}")).isNotEqualTo(body(FIELDS, "{}"));
        assertThat(body(FIELDS, "{\"amount\":[]}")).isNotEqualTo(body(FIELDS, "{\"amount\":{}}"));
    }

    @Test
    void aBodyThatIsNotJsonCountsWhole() {
        assertThat(body(FIELDS, "{\"amount\":1")).isNotEqualTo(body(FIELDS, "{\"amount\":2"));
        assertThat(body(FIELDS, "{\"amount\":1")).isEqualTo(body(FIELDS, "{\"amount\":1"));
    }

    /** What one reader takes for equal another does not. */
    @Test
    void whatReadersDoNotAgreeOnCountsWholeThoughMembersAreChosen() {
        for (Policy chosen : List.of(FIELDS, WHOLE)) {
            for (String body : List.of(
                    "{\"amount\":1,\"amount\":2}",
                    "{\"amount\":2,\"to\":{\"iban\":\"\\ud800\"}}",
                    "{\"amount\":2,\"\\udc00\":1}",
                    "{\"amount\":2,\"to\":\"\\uffff\"}")) {
                assertThat(body(chosen, body)).as(body).isEqualTo(body(RAW, body));
            }
            byte[] overlong = {'"', (byte) 0xc0, (byte) 0xaf, '"'};
            assertThat(new RequestFingerprint("POST", "/a", Map.of(), "application/json", null, null, overlong)
                            .under(chosen))
                    .isNotEqualTo(body(chosen, "\"/\""));
        }
    }

    @Test
    void aDeeplyNestedBodyCountsWhole() {
        assertThat(body(FIELDS, "[".repeat(5_000))).isNotEqualTo(body(FIELDS, "[".repeat(5_001)));
    }

    @Test
    void aNumberTooLargeToBeReadCountsAsItIsWritten() {
        for (String huge : List.of(
                "1e999999999",
                "10e2147483647",
                "1e-2147483648",
                "1e9999999999",
                "1e99999999999999999999",
                "9".repeat(2_000))) {
            String body = "{\"amount\":" + huge + "}";
            assertThat(body(FIELDS, body)).isEqualTo(body(FIELDS, body)).isNotEqualTo(body(FIELDS, "{\"amount\":1}"));
        }
    }

    @Test
    void theBoundaryOfAMultipartBodyDoesNotCount() {
        assertThat(multipart("xx", "one")).isEqualTo(multipart("yyyy", "one"));
        assertThat(multipart("xx", "one")).isNotEqualTo(multipart("xx", "two"));
    }

    @Test
    void ofAnEventNothingCountsButItsId() {
        Policy webhook =
                Policy.webhook("POST", "/hooks", "/id", Duration.ofDays(7)).build();
        Map<String, List<String>> query = Map.of("attempt", List.of("2"));
        assertThat(new RequestFingerprint("POST", "/a", query, "text/plain", null, null, new byte[0]).under(webhook))
                .isEqualTo(body(webhook, "{}"));
        assertThat(body(webhook, "{\"id\":1,\"attempt\":1}")).isEqualTo(body(webhook, "{\"id\":1,\"attempt\":2}"));
    }

    @Test
    void aBodyThatIsIgnoredDoesNotCountAndAllElseDoes() {
        Fingerprint base = body(IGNORED, "{\"sent\":1}");
        assertThat(body(IGNORED, "{\"sent\":2}")).isEqualTo(base);
        assertThat(body(IGNORED, "")).isEqualTo(base);
        assertThat(body(RAW, "")).as("another rule").isNotEqualTo(base);
        byte[] none = {};
        assertThat(List.of(
                        new RequestFingerprint("PUT", "/a", Map.of(), "application/json", null, null, none),
                        new RequestFingerprint("POST", "/b", Map.of(), "application/json", null, null, none),
                        new RequestFingerprint(
                                "POST", "/a", Map.of("q", List.of("1")), "application/json", null, null, none),
                        new RequestFingerprint("POST", "/a", Map.of(), "text/plain", null, null, none),
                        new RequestFingerprint("POST", "/a", Map.of(), "application/json", "utf-16", null, none)))
                .extracting(request -> request.under(IGNORED))
                .doesNotContain(base)
                .doesNotHaveDuplicates();
        assertThat(multipart(IGNORED, "xx", "one")).isEqualTo(multipart(IGNORED, "yyyy", "two"));
    }

    @Test
    void ofJsonItsCanonicalFormCounts() {
        Fingerprint base = body(CANONICAL, "{\"amount\":1.0,\"items\":[{\"sku\":\"a\",\"count\":2}]}");
        assertThat(body(CANONICAL, "{ \"items\" : [ {\"count\":2e0, \"sku\":\"\\u0061\"} ], \"amount\" : 1 }\n"))
                .isEqualTo(base);
        for (String other : List.of(
                "{\"amount\":1.1,\"items\":[{\"sku\":\"a\",\"count\":2}]}",
                "{\"amount\":\"1\",\"items\":[{\"sku\":\"a\",\"count\":2}]}",
                "{\"amount\":1,\"items\":[{\"sku\":\"a\",\"count\":2},{}]}",
                "{\"amount\":1,\"items\":[{\"sku\":\"a\",\"count\":2}],\"more\":null}",
                "{\"amount\":1,\"items\":{\"sku\":\"a\",\"count\":2}}")) {
            assertThat(body(CANONICAL, other)).as(other).isNotEqualTo(base);
        }
        assertThat(new RequestFingerprint("POST", "/b", Map.of(), "application/json", null, null, new byte[] {'1'})
                        .under(CANONICAL))
                .isNotEqualTo(body(CANONICAL, "1"));
    }

    /** Each as by default: what one reader takes for equal another does not. */
    @Test
    void whatHasNoCanonicalFormCountsAsItCame() {
        for (String body : List.of(
                "",
                "{\"amount\":1",
                "{\"amount\":1,\"amount\":2}",
                "{\"name\":\"\\ud800\"}",
                "{\"amount\":1e99999999999999999999}",
                "[".repeat(501) + "]".repeat(501))) {
            assertThat(body(CANONICAL, body))
                    .as(body)
                    .isEqualTo(body(RAW, body))
                    .isNotEqualTo(body(CANONICAL, body + " "));
        }
        byte[] latin1 = {'"', (byte) 0xe9, '"'};
        assertThat(new RequestFingerprint("POST", "/a", Map.of(), "application/json", null, null, latin1)
                        .under(CANONICAL))
                .isNotEqualTo(body(CANONICAL, "\"\ufffd\""))
                .isNotEqualTo(body(CANONICAL, "\"\u00e9\""));
    }

    @Test
    void whatIsNoJsonByItsMediaTypeCountsAsItCame() {
        for (String json :
                List.of("application/json", "application/merge-patch+json", "application/vnd.acme.v1+json")) {
            assertThat(typed(CANONICAL, json, null, "[1, 2]"))
                    .as(json)
                    .isEqualTo(typed(CANONICAL, json, "UTF-8", "[1,2.0]"))
                    .isNotEqualTo(typed(CANONICAL, json, "utf-16", "[1,2]"));
            assertThat(typed(CANONICAL, json, "iso-8859-1", "[1, 2]"))
                    .isNotEqualTo(typed(CANONICAL, json, "iso-8859-1", "[1,2]"));
        }
        for (String other :
                new String[] {"text/plain", "application/x-ndjson", "application/json-seq", "text/json5", null}) {
            assertThat(typed(CANONICAL, other, null, "[1, 2]"))
                    .as(other)
                    .isEqualTo(typed(RAW, other, null, "[1, 2]"))
                    .isNotEqualTo(typed(CANONICAL, other, null, "[1,2]"));
        }
        assertThat(multipart(CANONICAL, "xx", "one"))
                .isEqualTo(multipart(CANONICAL, "yyyy", "one"))
                .isNotEqualTo(multipart(CANONICAL, "xx", "two"));
    }

    @Test
    void aRecordOfACanonicalFormIsThatOfEachSpelling() {
        Fingerprint stored = body(CANONICAL, "{\"amount\":1,\"to\":\"a\"}");
        assertThat(json("{ \"to\":\"\\u0061\", \"amount\":1.0 }").isThatOf(stored, RAW))
                .isTrue();
        assertThat(json("{\"amount\":2,\"to\":\"a\"}").isThatOf(stored, RAW)).isFalse();
        assertThat(json("{").isThatOf(stored, RAW)).isFalse();
        Fingerprint bytes = body(RAW, "{\"amount\":1}");
        assertThat(json("{\"amount\":1}").isThatOf(bytes, CANONICAL)).isTrue();
        assertThat(json("{\"amount\":1.0}").isThatOf(bytes, CANONICAL)).isFalse();
    }

    /** The rule of an operation changes while records of the old one are there. */
    @Test
    void isTheRequestOfARecordThatWasMadeUnderAnotherRule() {
        RequestFingerprint first = json("{\"amount\":1,\"to\":{\"iban\":\"DE1\"}}");
        RequestFingerprint other = json("{\"amount\":2,\"to\":{\"iban\":\"DE1\"}}");
        List<Policy> rules = List.of(RAW, FIELDS, WHOLE, CANONICAL, IGNORED);
        for (Policy before : rules) {
            for (Policy after : rules) {
                assertThat(first.isThatOf(first.under(before), after))
                        .as("%s, then %s", before, after)
                        .isTrue();
                assertThat(other.isThatOf(first.under(before), after))
                        .as("another one: %s, then %s", before, after)
                        .isEqualTo(before == IGNORED);
            }
        }
        assertThat(parts("xx", "one").isThatOf(multipart("yyyy", "one"), IGNORED))
                .isTrue();
        assertThat(parts("xx", "two").isThatOf(multipart("yyyy", "one"), IGNORED))
                .isFalse();
        assertThat(first.isThatOf(multipart("yyyy", "one"), IGNORED)).isFalse();
    }

    @Test
    void pointersThatAreTooLongForARecordAreThoseOfThePolicyOrUnknown() {
        Policy before = pointing("/" + "a".repeat(500), "/amount");
        Fingerprint stored = json("{\"amount\":1}").under(before);
        assertThat(stored.bytes()).hasSize(33);
        assertThat(json("{\"amount\":1,\"sent\":2}").isThatOf(stored, before)).isTrue();
        assertThat(json("{\"amount\":1}").isThatOf(stored, RAW)).isFalse();
    }

    @Test
    void pointersOfARecordAreReadAsTheyWereKept() {
        RequestFingerprint request = json("{\"amount\":1,\"a/b~c\":[2],\"\":3}");
        for (Policy before : List.of(
                pointing("/amount", "/missing"),
                pointing("/a~1b~0c/0", "/"),
                pointing("", "/amount"),
                pointing("/amount", "/a~1b~0c"))) {
            assertThat(request.isThatOf(request.under(before), RAW)).isTrue();
            assertThat(request.isThatOf(request.under(before), pointing("/other")))
                    .isTrue();
            assertThat(json("{\"amount\":1.5}").isThatOf(request.under(before), RAW))
                    .isFalse();
        }
        byte[] damaged = Arrays.copyOf(request.under(pointing("/amount")).bytes(), 35);
        damaged[33] = 'x';
        assertThat(request.isThatOf(Fingerprint.ofBytes(damaged), RAW)).isFalse();
    }

    private static Policy pointing(String... pointers) {
        return Policy.keyed("POST", "/a").fingerprint(pointers).build();
    }

    @Test
    void isNoRequestOfARecordUnderARuleThatNobodyKnows() {
        RequestFingerprint request = json("{}");
        byte[] later = request.under(RAW).bytes();
        later[0] = 99;
        assertThat(request.isThatOf(Fingerprint.ofBytes(later), RAW)).isFalse();
        assertThat(request.isThatOf(Fingerprint.ofBytes(new byte[0]), RAW)).isFalse();
        Policy webhook = Policy.webhook("POST", "/a", "/id", Duration.ofDays(7)).build();
        assertThat(request.isThatOf(request.under(webhook), RAW)).isFalse();
    }

    private static RequestFingerprint json(String body) {
        return new RequestFingerprint("POST", "/a", Map.of(), "application/json", null, null, body.getBytes(UTF_8));
    }

    private static Fingerprint of(
            String method, String path, Map<String, List<String>> query, String type, String charset, String body) {
        return new RequestFingerprint(method, path, query, type, charset, null, body.getBytes(UTF_8)).under(RAW);
    }

    private static Fingerprint typed(String type, String charset) {
        return of("POST", "/a", Map.of(), type, charset, "{}");
    }

    private static Fingerprint typed(Policy policy, String type, String charset, String body) {
        return new RequestFingerprint("POST", "/a", Map.of(), type, charset, null, body.getBytes(UTF_8)).under(policy);
    }

    private static Fingerprint body(Policy policy, String body) {
        return new RequestFingerprint("POST", "/a", Map.of(), "application/json", null, null, body.getBytes(UTF_8))
                .under(policy);
    }

    private static Fingerprint multipart(String boundary, String content) {
        return multipart(RAW, boundary, content);
    }

    private static Fingerprint multipart(Policy policy, String boundary, String content) {
        return parts(boundary, content).under(policy);
    }

    private static RequestFingerprint parts(String boundary, String content) {
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n" + content + "\r\n--"
                + boundary + "--\r\n";
        return new RequestFingerprint(
                "POST", "/a", Map.of(), "multipart/form-data", null, boundary, body.getBytes(UTF_8));
    }
}
