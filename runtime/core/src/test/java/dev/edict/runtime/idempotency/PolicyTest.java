package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.annotations.Idempotent;
import dev.edict.annotations.Idempotent.OnServerError;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {

    private static final Policy POLICY = Policy.keyed("POST", "/orders").build();

    @Test
    void storesWhatHappenedAfterEntryAndReleasesWhatDidNot() {
        assertThat(Disposition.of(POLICY, 201, false)).isEqualTo(Disposition.STORE);
        assertThat(Disposition.of(POLICY, 409, false)).isEqualTo(Disposition.STORE);
        assertThat(Disposition.of(POLICY, 400, true)).isEqualTo(Disposition.RELEASE);
        assertThat(Disposition.of(POLICY, 429, false)).isEqualTo(Disposition.STORE);
        assertThat(Disposition.of(POLICY, 503, false)).isEqualTo(Disposition.STORE);
        assertThat(Disposition.of(POLICY, 503, true)).isEqualTo(Disposition.RELEASE);
    }

    @Test
    void refusesATtlThatNoClockCanCount() {
        Policy.Builder builder = Policy.keyed("POST", "/a").ttl(Duration.ofDays(200_000));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("POST /a")
                .hasMessageContaining("36525 days");
    }

    @ParameterizedTest
    @EnumSource(names = "COMPARED", mode = EnumSource.Mode.EXCLUDE)
    void refusesMembersOfABodyThatIsComparedAsAWholeOrNotAtAll(Idempotent.Body body) {
        Policy.Builder builder = Policy.keyed("POST", "/a").body(body).fingerprint("/amount");
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("POST /a")
                .hasMessageContaining("members");
    }

    @Test
    void treatsServerErrorsAsThePolicySays() {
        Policy release =
                Policy.keyed("POST", "/a").onServerError(OnServerError.RELEASE).build();
        Policy quarantine = Policy.keyed("POST", "/a")
                .onServerError(OnServerError.QUARANTINE)
                .build();
        assertThat(Disposition.of(POLICY, 500, false)).isEqualTo(Disposition.STORE);
        assertThat(Disposition.of(release, 500, false)).isEqualTo(Disposition.RELEASE);
        assertThat(Disposition.of(quarantine, 500, false)).isEqualTo(Disposition.QUARANTINE);
    }

    @Test
    void aRefusedEventDoesNotKeepTheTrueOneOut() {
        Policy webhook =
                Policy.webhook("POST", "/hooks", "/id", Duration.ofDays(7)).build();
        assertThat(Disposition.of(webhook, 204, false)).isEqualTo(Disposition.STORE);
        assertThat(Disposition.of(webhook, 401, false)).isEqualTo(Disposition.RELEASE);
        assertThat(Disposition.of(webhook, 500, false)).isEqualTo(Disposition.RELEASE);
    }

    @Test
    void anOperationIsItsMethodAndTemplateWithoutNames() {
        assertThat(Policy.keyed("POST", "/orders/{orderId}/lines/{line: [0-9]{1,3}}")
                        .build()
                        .operation())
                .isEqualTo("POST /orders/{}/lines/{}");
    }

    @Test
    void anErrorIsRecognisedByItsStatusAndItsTypeAsClientsSeeIt() {
        URI base = URI.create("https://api.example.com/errors/");
        RetryableError busy = Policy.keyed("POST", "/a")
                .retryable(409, "busy")
                .build()
                .retryable()
                .get(0);
        assertThat(busy.is(409, URI.create("busy"), base)).isTrue();
        assertThat(busy.is(409, base.resolve("busy"), base)).isTrue();
        assertThat(busy.is(409, URI.create("busy"), null)).isTrue();
        assertThat(busy.is(503, URI.create("busy"), base)).isFalse();
        assertThat(busy.is(409, URI.create("sold-out"), base)).isFalse();
        assertThat(busy.is(409, URI.create("about:blank"), base)).isFalse();
        RetryableError blank =
                Policy.keyed("POST", "/a").retryable(503).build().retryable().get(0);
        assertThat(blank.is(503, URI.create("about:blank"), base)).isTrue();
        assertThat(blank.is(503, URI.create("busy"), base)).isFalse();
    }
}
