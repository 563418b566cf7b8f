package dev.edict.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.runtime.idempotency.Claim;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.Outcome;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is replayed is what was recorded, byte by byte. */
abstract class BodyContract extends ContractPart {

    private static final int LARGE = 300_000;
    /** Beyond this, a body that is too large is too large for a test as well. */
    private static final int LARGEST_TRIED = 64 << 20;

    @Test
    void replaysEveryByteValue() throws Exception {
        byte[] body = new byte[256];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) i;
        }
        replaysExactly(new StoredResponse(200, List.of(), body, false));
    }

    @Test
    void replaysHeadersInTheirOrder() throws Exception {
        replaysExactly(new StoredResponse(
                201,
                List.of(
                        new HeaderLine("Location", "/orders/\u00e9\u4e2d\ud83d\ude00"),
                        new HeaderLine("X-Two", "a"),
                        new HeaderLine("X-Empty", ""),
                        new HeaderLine("X-Two", "b")),
                new byte[] {0, -1, 127, 10, 13, 0},
                false));
    }

    @Test
    void replaysAResponseWithoutABody() throws Exception {
        replaysExactly(new StoredResponse(204, List.of(), new byte[0], false));
    }

    @Test
    void replaysALargeBody() throws Exception {
        byte[] body = new byte[Math.min(LARGE, store().capabilities().maxBodyBytes())];
        new Random(7).nextBytes(body);
        replaysExactly(new StoredResponse(200, List.of(), body, false));
    }

    @Test
    void remembersThatABodyWasLeftOut() throws Exception {
        StoredResponse head = response("gone").head();
        assertThat(head.headOnly()).isTrue();
        replaysExactly(head);
    }

    @Test
    void replaysABodyThatJustFits() throws Exception {
        replaysExactly(new StoredResponse(200, List.of(), new byte[largestBody()], false));
    }

    /** The effects are there: a record without its body is worth more than none. */
    @Test
    void keepsTheHeadOfABodyThatDoesNotFit() throws Exception {
        StoredResponse response = new StoredResponse(200, List.of(), new byte[largestBody() + 1], false);
        Scope scope = scope();
        assertThat(store().complete(acquired(store().claim(claim(scope))), response))
                .isEqualTo(Outcome.DONE);
        assertThat(store().claim(claim(scope))).isEqualTo(new Claim.Replay(response.head()));
    }

    private int largestBody() {
        int most = store().capabilities().maxBodyBytes();
        assertThat(most)
                .as(
                        "the limit of the store under test, which a test must be able to exceed: open it with a smaller one")
                .isBetween(1, LARGEST_TRIED);
        return most;
    }

    private void replaysExactly(StoredResponse response) throws Exception {
        Scope scope = scope();
        assertThat(store().complete(acquired(store().claim(claim(scope))), response))
                .isEqualTo(Outcome.DONE);
        assertThat(store().claim(claim(scope))).isEqualTo(new Claim.Replay(response));
        assertThat(store().claim(claim(scope))).isEqualTo(new Claim.Replay(response));
    }
}
