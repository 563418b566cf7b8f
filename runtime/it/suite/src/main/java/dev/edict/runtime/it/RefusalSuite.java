package dev.edict.runtime.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.it.Client.Answer;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request that is refused before its operation is entered has done nothing, and its key is there for the corrected one. */
interface RefusalSuite {

    /** Where the service is served, with a slash at the end. */
    URI base();

    /** A body, a parameter, and what else a runtime reads before it calls a method. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "body|{\"name\": \"%s\", \"amount\": 0}|body|{\"name\": \"%s\", \"amount\": 1}|400",
                "body|{\"name\": \"%s\", \"amount\": \"many\"}|body|{\"name\": \"%s\", \"amount\": 1}|400",
                "body|{\"name\": |body|{\"name\": \"%s\", \"amount\": 1}|400",
                "parameter?number=10|{\"name\": \"%s\"}|parameter?number=9|{\"name\": \"%s\"}|400",
                "parameter?number=many|{\"name\": \"%s\"}|parameter?number=9|{\"name\": \"%s\"}|404",
                "path/many|{\"name\": \"%s\"}|path/1|{\"name\": \"%s\"}|404",
                "bean?page=many|{\"name\": \"%s\"}|bean?page=1|{\"name\": \"%s\"}|404",
                "field?field=many|{\"name\": \"%s\"}|field?field=1|{\"name\": \"%s\"}|404",
            })
    default void aRefusedRequestLeavesItsKeyToTheCorrectedOne(
            String path, String body, String correctedPath, String correctedBody, int status) throws Exception {
        Client client = new Client(base());
        String name = "refused-" + UUID.randomUUID();
        assertRefused(client.post("checked/" + path, name, "application/json", body.formatted(name)), status);
        assertRefused(client.post("checked/" + path, name, "application/json", body.formatted(name)), status);
        Answer corrected =
                client.post("checked/" + correctedPath, name, "application/json", correctedBody.formatted(name));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.header("Idempotency-Replayed")).isNull();
        assertThat(client.post("checked/" + correctedPath, name, "application/json", correctedBody.formatted(name))
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(client.executions(name)).isOne();
    }

    @Test
    default void aHeaderThatCannotBeReadLeavesTheKeyFree() throws Exception {
        Client client = new Client(base());
        String name = "refused-" + UUID.randomUUID();
        String thing = "{\"name\": \"" + name + "\"}";
        assertRefused(client.postWith("X-Number", "many", "checked/header", name, "application/json", thing), 400);
        Answer corrected = client.postWith("X-Number", "1", "checked/header", name, "application/json", thing);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.header("Idempotency-Replayed")).isNull();
        assertThat(client.executions(name)).isOne();
    }

    private static void assertRefused(Answer refused, int status) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.header("Idempotency-Replayed")).isNull();
    }

    /** The operation was entered, and what it did is done: the failure is its own, and recorded like any other. */
    @Test
    default void anAnswerThatViolatesItsConstraintsIsAFailureOfTheService() throws Exception {
        Client client = new Client(base());
        String name = "violating-" + UUID.randomUUID();
        String thing = "{\"name\": \"" + name + "\"}";
        Answer first = client.post("checked/answer", name, "application/json", thing);
        assertThat(first.status()).as(first.text()).isEqualTo(500);
        assertThat(first.header("Content-Type")).startsWith("application/problem+json");
        assertThat(first.text()).contains("urn:uuid:").doesNotContain("execution");
        Answer again = client.post("checked/answer", name, "application/json", thing);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.status()).isEqualTo(500);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(client.executions(name)).isOne();
    }
}
