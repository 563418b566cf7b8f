package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StoredResponseCodecPropertyTest {

    @Property
    void whatIsEncodedIsDecodedAgain(@ForAll("responses") StoredResponse response) throws Exception {
        assertThat(StoredResponseCodec.decode(StoredResponseCodec.encode(response)))
                .isEqualTo(response);
    }

    @Property
    void aCutRecordIsRefused(@ForAll("responses") StoredResponse response, @ForAll int at) {
        byte[] encoded = StoredResponseCodec.encode(response);
        byte[] cut = Arrays.copyOf(encoded, Math.floorMod(at, encoded.length));
        assertThatThrownBy(() -> StoredResponseCodec.decode(cut)).isInstanceOf(UnreadableRecordException.class);
    }

    /** A record without one header is worth more than an execution without a record. */
    @Example
    void aHeaderTooLongToBeCountedIsLeftOut() throws Exception {
        HeaderLine link = new HeaderLine("link", "</a>");
        StoredResponse response = new StoredResponse(
                200, List.of(new HeaderLine("etag", "x".repeat(70_000)), link), new byte[] {1}, false);
        assertThat(StoredResponseCodec.decode(StoredResponseCodec.encode(response)))
                .isEqualTo(new StoredResponse(200, List.of(link), new byte[] {1}, false));
    }

    @Example
    void aRecordOfAnotherVersionIsRefused() {
        byte[] encoded = StoredResponseCodec.encode(new StoredResponse(200, List.of(), new byte[0], false));
        encoded[0] = 3;
        assertThatThrownBy(() -> StoredResponseCodec.decode(encoded))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("version 3");
    }

    private static Arbitrary<OverflowReference> overflows() {
        return Combinators.combine(
                        Arbitraries.strings().ofMaxLength(40),
                        Arbitraries.integers(),
                        Arbitraries.strings().ofMaxLength(70))
                .as(OverflowReference::new);
    }

    @Provide
    Arbitrary<StoredResponse> responses() {
        Arbitrary<List<HeaderLine>> headers = Combinators.combine(Arbitraries.strings(), Arbitraries.strings())
                .as(HeaderLine::new)
                .list()
                .ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.integers().between(100, 599),
                        headers,
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(64),
                        Arbitraries.of(true, false),
                        overflows().injectNull(0.5))
                .as(StoredResponse::new);
    }
}
