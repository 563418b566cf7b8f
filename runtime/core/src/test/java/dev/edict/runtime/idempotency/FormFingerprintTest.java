package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fields of forms and parts that are chosen: nobody who reads them takes two for one that count as one here. */
class FormFingerprintTest {

    private static final Policy RAW = Policy.keyed("POST", "/a").build();
    private static final Policy FIELDS = pointing("/amount", "/to/iban");

    /** Runtimes read a form by the charset that is named. */
    @Test
    void aBodyOfAnotherCharsetCountsWholeThoughMembersAreChosen() {
        Policy name = pointing("/name");
        for (String type : List.of("application/x-www-form-urlencoded", "application/json")) {
            assertThat(typed(name, type, "iso-8859-1", "name=Ren%E9"))
                    .as(type)
                    .isEqualTo(typed(RAW, type, "iso-8859-1", "name=Ren%E9"))
                    .isNotEqualTo(typed(name, type, "iso-8859-1", "name=Ren%E8"));
        }
        assertThat(typed(name, "application/json", "iso-8859-1", "{\"name\":\"a\"}"))
                .isEqualTo(typed(RAW, "application/json", "iso-8859-1", "{\"name\":\"a\"}"));
    }

    @Test
    void aFieldThatOccursOnceIsTheFirstOfItsValues() {
        Policy first = pointing("/tags/0");
        String form = "application/x-www-form-urlencoded";
        assertThat(typed(first, form, null, "tags=a"))
                .isNotEqualTo(typed(first, form, null, "tags=b"))
                .isEqualTo(typed(first, form, null, "more=1&tags=a"))
                .isEqualTo(typed(first, form, null, "tags=a&tags=b"));
    }

    @Test
    void theValuesOfAFieldAreNoArray() {
        Policy items = pointing("/items");
        String json = "Content-Type: application/json\r\nContent-Disposition: form-data; name=items\r\n\r\n";
        assertThat(raw(items, "xx", json + "1", json + "2")).isNotEqualTo(raw(items, "xx", json + "[1,2]"));
    }

    @Test
    void aPartIsKnownByItsNameHoweverThatIsWritten() {
        Fingerprint one = raw(pointing("/größe"), "xx", disposition("name=\"größe\"", "1"));
        for (String disposition : List.of(
                "name=größe",
                "NAME = \"größe\"",
                "filename=\"x; name=y\"; name=\"größe\"",
                "name=\"größe\"; filename=\"x; name=y\"",
                "name=\"gr\\öße\"")) {
            assertThat(raw(pointing("/größe"), "yyyy", disposition(disposition, "1")))
                    .as(disposition)
                    .isEqualTo(one);
            assertThat(raw(pointing("/größe"), "yyyy", disposition(disposition, "2")))
                    .as(disposition)
                    .isNotEqualTo(one);
        }
    }

    @Test
    void partsWhoseNamesAreNotReadCountWholeButForTheBoundary() {
        for (String disposition : List.of(
                "name=",
                "name=\"f",
                "name=f; name=g",
                "name=f\r\n folded=1",
                "name f",
                "filename=f",
                "name=f\r\nContent-Disposition: form-data; name=g",
                "name*=f")) {
            Fingerprint base = raw(FIELDS, "xx", disposition(disposition, "1"));
            assertThat(raw(FIELDS, "yyyy", disposition(disposition, "1")))
                    .as(disposition)
                    .isEqualTo(base);
            assertThat(raw(FIELDS, "xx", disposition(disposition, "2")))
                    .as(disposition)
                    .isNotEqualTo(base);
        }
        assertThat(raw(FIELDS, "xx", "Content-Disposition: form-data; name=f\n\n1"))
                .isNotEqualTo(raw(FIELDS, "xx", "Content-Disposition: form-data; name=f\n\n2"));
        assertThat(raw(FIELDS, "xx")).isEqualTo(raw(RAW, "xx"));
    }

    /** RFC 2046, section 5.1.1, takes a boundary for one at the beginning of a line alone. */
    @Test
    void whatLooksLikeABoundaryWithinALineEndsNoForm() {
        String note = disposition("name=note", "see --xx-- here");
        assertThat(raw(FIELDS, "xx", note, disposition("name=amount", "1")))
                .isNotEqualTo(raw(FIELDS, "xx", note, disposition("name=amount", "2")));
        assertThat(raw(FIELDS, "xx", disposition("name=note", "a\r\n--xxy"), disposition("name=amount", "1")))
                .isNotEqualTo(
                        raw(FIELDS, "xx", disposition("name=note", "a\r\n--xxy"), disposition("name=amount", "2")));
    }

    @Test
    void aFormThatIsNoUtf8CountsWhole() {
        String form = "application/x-www-form-urlencoded";
        assertThat(typed(pointing("/name"), form, null, "name=Ren%E9"))
                .isNotEqualTo(typed(pointing("/name"), form, null, "name=Ren%E8"));
    }

    /** What readers take in several ways counts whole, and still without the boundary of this try. */
    @Test
    void aPartThatIsNoIJsonCountsAsItCameInWhateverBoundary() {
        String json = "Content-Type: application/json\r\nContent-Disposition: form-data; name=amount\r\n\r\n";
        assertThat(raw(FIELDS, "xx", json + "{\"a\":1,\"a\":2}"))
                .isEqualTo(raw(FIELDS, "yyyy", json + "{\"a\":1,\"a\":2}"))
                .isNotEqualTo(raw(FIELDS, "xx", json + "{\"a\":2}"));
    }

    private static String disposition(String parameters, String content) {
        return "Content-Disposition: form-data; " + parameters + "\r\n\r\n" + content;
    }

    private static Fingerprint raw(Policy policy, String boundary, String... parts) {
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            body.append("--").append(boundary).append("\r\n").append(part).append("\r\n");
        }
        body.append("--").append(boundary).append("--\r\n");
        return new RequestFingerprint(
                        "POST",
                        "/a",
                        Map.of(),
                        "multipart/form-data",
                        null,
                        boundary,
                        body.toString().getBytes(UTF_8))
                .under(policy);
    }

    private static Policy pointing(String... pointers) {
        return Policy.keyed("POST", "/a").fingerprint(pointers).build();
    }

    private static Fingerprint typed(Policy policy, String type, String charset, String body) {
        return new RequestFingerprint("POST", "/a", Map.of(), type, charset, null, body.getBytes(UTF_8)).under(policy);
    }
}
