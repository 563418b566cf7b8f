package dev.edict.runtime.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.it.Client.Answer;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The service is asked before anything of a finished execution is shown again: its answer, or that it took effect. */
interface ReplayAccessSuite {

    /** Where the service is served, with a slash at the end. */
    URI base();

    @Test
    default void anAnswerIsReplayedToWhomTheServiceLets() throws Exception {
        String name = "shown-" + UUID.randomUUID();
        Answer first = post("none", name);
        assertThat(first.status()).isEqualTo(201);
        assertHidden(post(Service.NO_REPLAY, name));
        Answer again = post("none", name);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(new Client(base()).executions(name)).isOne();
    }

    /** A first request repeats nothing. */
    @Test
    default void theServiceIsNotAskedBeforeAnExecution() throws Exception {
        String name = "first-" + UUID.randomUUID();
        assertThat(post(Service.NO_REPLAY, name).status()).isEqualTo(201);
        assertHidden(post(Service.NO_REPLAY, name));
    }

    /** Of which nothing is recorded but that it took effect. */
    @Test
    default void aCommittedExecutionIsShownToWhomTheServiceLets() throws Exception {
        String name = "committed-" + UUID.randomUUID();
        post("before", name);
        Answer hidden = post(Service.NO_REPLAY, name);
        for (int i = 0; hidden.status() == 409 && i < 500; i++) {
            Thread.sleep(10);
            hidden = post(Service.NO_REPLAY, name);
        }
        assertHidden(hidden);
        assertThat(hidden.header("Location")).isNull();
        Answer shown = post("none", name);
        assertThat(shown.status()).isEqualTo(201);
        assertThat(shown.header("Idempotency-Replayed")).isEqualTo("committed");
        assertThat(shown.header("Location")).endsWith("/things/" + name);
        assertThat(post("look-up", name).text()).contains("\"execution\":201");
        assertThat(new Client(base()).executions(name)).isOne();
    }

    private static void assertHidden(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Idempotency-Replayed")).isNull();
        assertThat(answer.text()).doesNotContain("execution");
    }

    private Answer post(String detour, String name) throws Exception {
        return new Client(base()).postBy(detour, "pojo", name, "application/json", "{\"name\": \"" + name + "\"}");
    }
}
