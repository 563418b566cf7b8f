package dev.edict.runtime.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.it.Client.Answer;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A form of several parts is one request, whatever a runtime reads it with. */
interface PartsSuite {

    /** Where the service is served, with a slash at the end. */
    URI base();

    /** The operations that read the parts {@code note} and {@code file}, below {@code things/}; the name of a thing follows. */
    List<String> readersOfParts();

    @TestFactory
    default Stream<DynamicTest> aFormOfPartsIsExecutedOnce() {
        return readersOfParts().stream()
                .map(reader -> DynamicTest.dynamicTest(reader, () -> assertExecutedOnce(reader)));
    }

    private void assertExecutedOnce(String reader) throws Exception {
        String name = "parts-" + UUID.randomUUID();
        Answer first = post(reader, name, "one", "a note", "the content");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.text()).isEqualTo("execution 1 of <a note> and <the content>");
        Answer again = post(reader, name, "two", "a note", "the content");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(post(reader, name, "one", "a note", "other content").status())
                .isEqualTo(422);
        assertThat(post(reader, name, "one", "no note", "the content").status()).isEqualTo(422);
        assertThat(new Client(base()).executions(name)).isOne();
    }

    private Answer post(String reader, String name, String boundary, String note, String content) throws Exception {
        return new Client(base())
                .post(reader + "/" + name, name, "multipart/form-data; boundary=" + boundary, """
                --%1$s\r
                Content-Disposition: form-data; name="note"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="a.txt"\r
                Content-Type: text/plain\r
                \r
                %3$s\r
                --%1$s--\r
                """.formatted(
                                boundary, note, content));
    }
}
