package dev.edict.runtime.paging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.edict.runtime.problem.EdictProblem;
import dev.edict.runtime.problem.Problem;
import dev.edict.runtime.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to a token, the answer is one and the same, to the last member. */
class CursorTamperingPropertyTest {

    private static final byte[] SECRET = "an example secret of 32 bytes!!!".getBytes(US_ASCII);
    private static final byte[] OTHER_SECRET = "another example secret, 32 bytes".getBytes(US_ASCII);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final CursorBinding ORDERS = binding("/orders");
    private static final Problem INVALID = EdictProblem.CURSOR_INVALID.problem().build();
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final CursorCodec codec =
            codec(CursorKeys.signedBy("k1", SECRET).verifiedAlsoBy("k2", OTHER_SECRET), Duration.ofHours(1));

    @Property(tries = 100)
    void flippingAnyBitOfAnyToken(@ForAll("keys") List<Object> keys) {
        byte[] token = codec.encode(ORDERS, keys).getBytes(ISO_8859_1);
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] flipped = token.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertInvalid(new String(flipped, ISO_8859_1));
        }
    }

    /** Also those characters whose lowest bits carry nothing: a token has one spelling (RFC 4648, section 3.5). */
    @Property(tries = 20)
    void replacingAnyCharacterByAnyOtherOfTheAlphabet(@ForAll("keys") List<Object> keys) {
        String token = codec.encode(ORDERS, keys);
        for (int at = 0; at < token.length(); at++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != token.charAt(at)) {
                    assertInvalid(token.substring(0, at) + other + token.substring(at + 1));
                }
            }
        }
    }

    @Property(tries = 100)
    void cuttingAndExtending(@ForAll("keys") List<Object> keys) {
        String token = codec.encode(ORDERS, keys);
        for (int end = 0; end < token.length(); end++) {
            assertInvalid(token.substring(0, end));
            assertInvalid(token.substring(end + 1));
        }
        for (String more : List.of("=", "==", ".", "A", "AA", "AAAA", " ", "\n", "%3D", "\u0000")) {
            assertInvalid(token + more);
            assertInvalid(more + token);
        }
    }

    @Property
    void joiningThePayloadOfOneTokenToTheMacOfAnother(
            @ForAll("keys") List<Object> one, @ForAll("keys") List<Object> other) {
        String[] first = codec.encode(ORDERS, one).split("\\.");
        String[] second = codec.encode(ORDERS, other).split("\\.");
        Assume.that(!first[2].equals(second[2]));
        assertInvalid(String.join(".", first[0], first[1], first[2], second[3]));
    }

    @Property
    void signingAnyPayloadWithAnotherSecret(@ForAll byte[] payload, @ForAll @IntRange(min = 1, max = 3) int key) {
        Assume.that(payload.length < 600);
        String signed =
                "c1.k" + key + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload);
        byte[] mac = CursorKeys.signedBy("k" + key, "a secret that nobody was told of.".getBytes(US_ASCII))
                .mac("k" + key, ("cursor\0" + signed).getBytes(US_ASCII));
        assertInvalid(signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
    }

    /** The right secret and the wrong form: what an older or a newer version of the service may have signed. */
    @Property
    void signingAnyPayloadWithTheRightSecret(@ForAll byte[] payload) {
        Assume.that(payload.length < 600);
        String signed = "c1.k1." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload);
        byte[] mac = CursorKeys.signedBy("k1", SECRET).mac("k1", ("cursor\0" + signed).getBytes(US_ASCII));
        assertInvalid(signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
    }

    @Example
    void presentingATokenUnderAnotherKeyOfTheRing() {
        String token = codec.encode(ORDERS, List.of(1L));
        assertInvalid(token.replace("c1.k1.", "c1.k2."));
        assertInvalid(token.replace("c1.k1.", "c1.k3."));
        assertInvalid(token.replace("c1.", "c2."));
    }

    @Example
    void presentingMoreThanATokenCanBe() {
        assertInvalid("c1.k1." + "A".repeat(100_000) + "." + "A".repeat(43));
        assertInvalid(".".repeat(1_000));
        assertInvalid("");
    }

    /** Only who holds a token that is true learns that it is too old or for another list. */
    @Example
    void aForgerLearnsNothingOfAgeOrList() {
        CursorCodec expired = codec(CursorKeys.signedBy("k1", SECRET), Duration.ofHours(-1));
        String old = expired.encode(ORDERS, List.of(1L));
        String elsewhere = codec.encode(binding("/customers"), List.of(1L));
        assertThat(problem(old).type()).isEqualTo(EdictProblem.CURSOR_EXPIRED.type());
        assertThat(problem(elsewhere).type()).isEqualTo(EdictProblem.CURSOR_MISMATCH.type());
        for (String token : List.of(old, elsewhere)) {
            char last = token.charAt(token.length() - 2);
            String forged = token.substring(0, token.length() - 2)
                    + (last == 'A' ? 'B' : 'A')
                    + token.charAt(token.length() - 1);
            assertInvalid(forged);
        }
    }

    private void assertInvalid(String token) {
        assertThat(problem(token)).as(token).isEqualTo(INVALID);
    }

    private Problem problem(String token) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> codec.decode(token, ORDERS));
        assertThat(refusal).as(token).isNotNull().hasNoCause();
        return refusal.problem();
    }

    private static CursorBinding binding(String path) {
        return CursorBinding.of(path, List.of("createdAt DESC", "id DESC"), Map.of("status", List.of("open")), "alice");
    }

    private static CursorCodec codec(CursorKeys keys, Duration lifetime) {
        return new CursorCodec(() -> keys, lifetime, InstantSource.fixed(NOW));
    }

    @Provide
    Arbitrary<List<Object>> keys() {
        return SortKeys.lists();
    }
}
