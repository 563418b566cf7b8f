package dev.edict.runtime.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.runtime.idempotency.IdempotencyKey;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an event is known by. */
class RequestKeyTest {

    private static final Policy RECEIVER =
            Policy.webhook("POST", "/hook", "/id", Duration.ofHours(1)).build();

    @Test
    void anIdIsTheKeyAsItIs() {
        assertThat(keyOf("evt_1")).isEqualTo("evt_1");
        String longest = "x".repeat(IdempotencyKey.MAX_LENGTH);
        assertThat(keyOf(longest)).isEqualTo(longest);
    }

    /** Else a sender fills the memory with ids as long as bodies may be. */
    @Test
    void aVeryLongIdBecomesAShortKeyOfItsOwn() {
        String id = "x".repeat(100_000);
        assertThat(keyOf(id)).hasSizeLessThan(IdempotencyKey.MAX_LENGTH).isEqualTo(keyOf(id));
        assertThat(keyOf(id + "y")).isNotEqualTo(keyOf(id));
    }

    @Test
    void anEventWithoutIdIsToldWhereItIsLookedFor() {
        assertThatThrownBy(() -> RequestKey.of(unasked(), RECEIVER, "{\"id\":{}}".getBytes(UTF_8), false))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().detail())
                                .isEqualTo(
                                        "The event has no id at /id of its body, where a string or a number is expected."));
    }

    private static String keyOf(String id) {
        return RequestKey.of(unasked(), RECEIVER, ("{\"id\":\"" + id + "\"}").getBytes(UTF_8), false);
    }

    /** The id is in the body. */
    private static ContainerRequestContext unasked() {
        return (ContainerRequestContext) Proxy.newProxyInstance(
                RequestKeyTest.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError(method);
                });
    }
}
