package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.StoredResponse;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Admission.Repeat COMMITTED = new Admission.Repeat(
            StoredResponse.ofHead(
                    201,
                    new HeaderLine("location", "/orders/1"),
                    new HeaderLine("etag", "\"1\""),
                    new HeaderLine("last-modified", "Fri, 27 Nov 2026 08:00:00 GMT")),
            true);

    private final Answers answers = new Answers(URI.create("https://example.com/keys"), null);

    /** A client that sends it back would be told that it has seen the version it has not. */
    @Test
    void aRecordedValidatorIsNoneOfWhatIsLookedUp() {
        Response answer = answers.committed(COMMITTED, Response.ok("version 2").build());
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeaderString("Location")).isEqualTo("/orders/1");
        assertThat(answer.getHeaderString("ETag")).isNull();
        assertThat(answer.getHeaderString("Last-Modified")).isNull();
    }

    @Test
    void aValidatorOfWhatIsLookedUpStays() {
        Response answer =
                answers.committed(COMMITTED, Response.ok("version 2").tag("2").build());
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void whatNeverHasABodyLacksNone() {
        Response answer = answers.replay(new Admission.Repeat(StoredResponse.ofHead(204), true));
        assertThat(answer.getHeaderString("Idempotency-Replayed")).isEqualTo("committed");
        assertThat(answer.getHeaderString("Idempotency-Status")).isNull();
        assertThat(answers.replay(COMMITTED).getHeaderString("Idempotency-Status"))
                .isEqualTo("head-only");
    }

    @Test
    void withoutABodyTheRecordedValidatorIsThatOfTheFirstAnswer() {
        assertThat(answers.replay(COMMITTED).getHeaderString("ETag")).isEqualTo("\"1\"");
    }
}
