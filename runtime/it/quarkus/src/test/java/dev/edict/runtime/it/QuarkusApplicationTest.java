package dev.edict.runtime.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.edict.runtime.it.Client.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that says itself what Quarkus shall serve, and lets it scan for the document. */
class QuarkusApplicationTest {

    private static QuarkusApplication application;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        application = QuarkusApplication.start(
                directory, Map.of(), CompleteApplication.class, ThingResource.class, CallerFilter.class);
    }

    @AfterAll
    static void stop() throws Exception {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void anApplicationThatListsEdictIsProtected() throws Exception {
        Client client = new Client(application.base());
        Answer first = client.post("pojo", "key", "application/json", "{\"name\": \"listed\"}");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Answer again = client.post("pojo", "key", "application/json", "{\"name\": \"listed\"}");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(client.executions("listed")).isOne();
    }

    /** What Quarkus guesses beside what the compiler knows; {@code docs/guides/document-at-run-time.md} tells it. */
    @Test
    void aScanAddsToTheDocumentWhatIsNeverAnswered() throws Exception {
        JsonNode written = ServedDocument.written();
        JsonNode served = ServedDocument.served(application.base());
        assertThat(ServedDocument.operations(served))
                .containsExactlyInAnyOrderElementsOf(ServedDocument.operations(written));
        assertThat(ServedDocument.statuses(written, "/things/pojo"))
                .contains("201")
                .doesNotContain("200");
        assertThat(ServedDocument.statuses(served, "/things/pojo")).contains("201", "200");
        assertThat(ServedDocument.statuses(written, "/things/void"))
                .contains("204")
                .doesNotContain("201");
        assertThat(ServedDocument.statuses(served, "/things/void")).contains("204", "201");
        assertThat(served.at("/components/schemas/PageThing").isMissingNode()).isFalse();
        assertThat(written.at("/components/schemas/PageThing").isMissingNode()).isTrue();
    }
}
