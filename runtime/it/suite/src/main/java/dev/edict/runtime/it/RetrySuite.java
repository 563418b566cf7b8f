package dev.edict.runtime.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.it.Client.Answer;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operation that fails runs again under the same key where it says that nothing has happened, and nowhere else. */
interface RetrySuite {

    /** Where the service is served, with a slash at the end. */
    URI base();

    @ParameterizedTest
    @CsvSource({"busy, 503", "locked, 423", "busy-later, 503", "locked-later, 423"})
    default void whatSaysThatNothingHappenedRunsAgain(String operation, int status) throws Exception {
        String name = "retried-" + UUID.randomUUID();
        Answer failed = post(operation, name);
        assertThat(failed.status()).as(failed.text()).isEqualTo(status);
        assertThat(failed.text()).doesNotContain("secret");
        Answer again = post(operation, name);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isNull();
        assertThat(again.text()).contains("\"execution\":2");
        assertThat(post(operation, name).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(new Client(base()).executions(name)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"undeclared, 423", "unavailable, 503"})
    default void whatOnlyLooksLikeItIsRecorded(String operation, int status) throws Exception {
        String name = "recorded-" + UUID.randomUUID();
        assertThat(post(operation, name).status()).isEqualTo(status);
        Answer again = post(operation, name);
        assertThat(again.status()).isEqualTo(status);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(new Client(base()).executions(name)).isOne();
    }

    private Answer post(String operation, String name) throws Exception {
        return new Client(base())
                .post("retried/" + operation, name, "application/json", "{\"name\": \"" + name + "\"}");
    }
}
