package dev.edict.runtime.paging;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.runtime.problem.EdictProblem;
import dev.edict.runtime.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class CursorCodecPropertyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final byte[] SECRET = "an example secret of 32 bytes!!!".getBytes(US_ASCII);
    private static final byte[] OTHER_SECRET = "another example secret, 32 bytes".getBytes(US_ASCII);
    private static final CursorBinding ORDERS = CursorBinding.of(
            "/orders", List.of("createdAt DESC", "id DESC"), Map.of("status", List.of("open")), "alice");

    private final CursorCodec codec = codec(CursorKeys.signedBy("k1", SECRET));

    @Property
    void whatIsEncodedIsDecodedAgain(@ForAll("keys") List<Object> keys) {
        Cursor cursor = cursor(keys);
        assertThat(codec.decode(codec.encode(cursor), ORDERS)).isEqualTo(cursor);
    }

    @Property
    void anyTextIsRefusedAsInvalid(@ForAll String text) {
        expect(EdictProblem.CURSOR_INVALID, () -> codec.decode(text, ORDERS));
    }

    @Example
    void aTokenOfAnotherSecretIsInvalid() {
        String forged = codec(CursorKeys.signedBy("k1", OTHER_SECRET)).encode(cursor(List.of(1L)));
        expect(EdictProblem.CURSOR_INVALID, () -> codec.decode(forged, ORDERS));
    }

    @Example
    void keysAreRotatedWithoutARestart() {
        AtomicReference<CursorKeys> ring = new AtomicReference<>(CursorKeys.signedBy("k1", SECRET));
        CursorCodec rotating = new CursorCodec(ring::get, Duration.ofHours(1), InstantSource.fixed(NOW));
        Cursor cursor = cursor(List.of(1L));
        String old = rotating.encode(cursor);
        ring.set(CursorKeys.signedBy("k2", OTHER_SECRET).verifiedAlsoBy("k1", SECRET));
        assertThat(rotating.encode(cursor)).startsWith("c1.k2.");
        assertThat(rotating.decode(old, ORDERS)).isEqualTo(cursor);
        ring.set(CursorKeys.signedBy("k2", OTHER_SECRET));
        expect(EdictProblem.CURSOR_INVALID, () -> rotating.decode(old, ORDERS));
    }

    @Example
    void aTokenOfAnUnknownKeyIsInvalid() {
        String unknown = codec(CursorKeys.signedBy("k2", SECRET)).encode(cursor(List.of(1L)));
        expect(EdictProblem.CURSOR_INVALID, () -> codec.decode(unknown, ORDERS));
    }

    @Example
    void aRotatedKeyStillVerifies() {
        Cursor cursor = cursor(List.of(1L));
        String old = codec.encode(cursor);
        CursorCodec rotated = codec(CursorKeys.signedBy("k2", OTHER_SECRET).verifiedAlsoBy("k1", SECRET));
        assertThat(rotated.decode(old, ORDERS)).isEqualTo(cursor);
        assertThat(rotated.encode(cursor)).startsWith("c1.k2.");
    }

    @Example
    void aCursorLastsForItsLifetime() {
        String token = codec.encode(ORDERS, List.of(1L));
        CursorCodec justBefore = codecAt(NOW.plus(Duration.ofHours(1)).minusNanos(1));
        assertThat(justBefore.decode(token, ORDERS).keys()).isEqualTo(List.of(1L));
        CursorCodec then = codecAt(NOW.plus(Duration.ofHours(1)));
        expect(EdictProblem.CURSOR_EXPIRED, () -> then.decode(token, ORDERS));
    }

    private static CursorCodec codecAt(Instant now) {
        return new CursorCodec(() -> CursorKeys.signedBy("k1", SECRET), Duration.ofHours(1), InstantSource.fixed(now));
    }

    @Example
    void anOldTokenIsExpiredWhateverListItIsPresentedTo() {
        String token = codec.encode(new Cursor(ORDERS, NOW, List.of(1L)));
        expect(EdictProblem.CURSOR_EXPIRED, () -> codec.decode(token, ORDERS));
    }

    @Example
    void aTokenIsBoundToPathSortFilterAndCaller() {
        String token = codec.encode(cursor(List.of(1L)));
        List<String> sort = List.of("createdAt DESC", "id DESC");
        Map<String, List<String>> open = Map.of("status", List.of("open"));
        List<CursorBinding> others = List.of(
                CursorBinding.of("/customers/1/orders", sort, open, "alice"),
                CursorBinding.of("/orders", List.of("id DESC"), open, "alice"),
                CursorBinding.of("/orders", sort, Map.of("status", List.of("paid")), "alice"),
                CursorBinding.of("/orders", sort, Map.of(), "alice"),
                CursorBinding.of("/orders", sort, open, "bob"),
                CursorBinding.of("/orders", sort, open, null));
        for (CursorBinding other : others) {
            expect(EdictProblem.CURSOR_MISMATCH, () -> codec.decode(token, other));
        }
    }

    @Example
    void aSecretBelow32BytesIsRefusedWithAdvice() {
        assertThatThrownBy(() -> CursorKeys.signedBy("k1", Arrays.copyOf(SECRET, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31 bytes")
                .hasMessageContaining("openssl rand");
    }

    @Example
    void theMacIsWhole() {
        String token = codec.encode(cursor(List.of(1L)));
        assertThat(token.substring(token.lastIndexOf('.') + 1)).hasSize(43);
    }

    @Example
    void floatingPointKeysAreRefused() {
        assertThatThrownBy(() -> cursor(List.of(1.5))).isInstanceOf(IllegalArgumentException.class);
    }

    private static void expect(EdictProblem problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, thrown -> {
            assertThat(thrown.problem().type()).isEqualTo(problem.type());
            assertThat(thrown.problem().status()).isEqualTo(400);
        });
    }

    private static Cursor cursor(List<Object> keys) {
        return new Cursor(ORDERS, NOW.plus(Duration.ofHours(1)), keys);
    }

    private static CursorCodec codec(CursorKeys keys) {
        return new CursorCodec(() -> keys, Duration.ofHours(1), InstantSource.fixed(NOW));
    }

    @Provide
    Arbitrary<List<Object>> keys() {
        return SortKeys.lists();
    }
}
