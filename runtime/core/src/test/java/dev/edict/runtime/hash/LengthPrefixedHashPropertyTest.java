package dev.edict.runtime.hash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** However values are gathered, what is digested is their lengths and their bytes, one after the other; a text's in UTF-8. */
class LengthPrefixedHashPropertyTest {

    @Property(tries = 500)
    void isTheDigestOfAllThatWasAdded(@ForAll("values") List<byte[]> values)
            throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(all);
        LengthPrefixedHash hash = new LengthPrefixedHash();
        for (byte[] value : values) {
            data.writeInt(value.length);
            data.write(value);
            hash.add(value);
        }
        assertThat(hash.digest()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
    }

    @Property(tries = 500)
    void isTheDigestOfTextsAsOfTheirBytes(@ForAll List<String> texts) {
        LengthPrefixedHash ofTexts = new LengthPrefixedHash();
        LengthPrefixedHash ofBytes = new LengthPrefixedHash();
        for (String text : texts) {
            ofTexts.add(text);
            ofBytes.add(text.getBytes(UTF_8));
        }
        assertThat(ofTexts.digest()).isEqualTo(ofBytes.digest());
    }

    /** A digest of members is taken while that of the request they belong to is under way. */
    @Property(tries = 100)
    void isTheSameWithinAnother(@ForAll("values") List<byte[]> values) {
        byte[] alone = digest(values);
        LengthPrefixedHash around = new LengthPrefixedHash().add("around");
        assertThat(digest(values)).isEqualTo(alone);
        assertThat(around.digest()).isEqualTo(digest(List.of("around".getBytes(UTF_8))));
    }

    /** As that of a body that cannot be read. */
    @Property(tries = 100)
    void isTheSameAfterOneThatWasNeverEnded(@ForAll("values") List<byte[]> values) {
        byte[] alone = digest(values);
        values.forEach(new LengthPrefixedHash().add("left")::add);
        assertThat(digest(values)).isEqualTo(alone);
    }

    /** What it was made with belongs to the thread again, and to the next one. */
    @Example
    void endsWithItsDigest() {
        LengthPrefixedHash ended = new LengthPrefixedHash().add("ended");
        ended.digest();
        LengthPrefixedHash next = new LengthPrefixedHash().add("next");
        assertThatThrownBy(() -> ended.add("more")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(ended::digest).isInstanceOf(IllegalArgumentException.class);
        assertThat(next.digest()).isEqualTo(digest(List.of("next".getBytes(UTF_8))));
    }

    private static byte[] digest(List<byte[]> values) {
        LengthPrefixedHash hash = new LengthPrefixedHash();
        values.forEach(hash::add);
        return hash.digest();
    }

    /** Many small ones, and some that just fit or just do not. */
    @Provide
    Arbitrary<List<byte[]>> values() {
        Arbitrary<Integer> sizes = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 40)),
                Tuple.of(3, Arbitraries.integers().between(1_000, 1_030)),
                Tuple.of(1, Arbitraries.integers().between(500, 5_000)));
        return sizes.flatMap(size -> Arbitraries.bytes().array(byte[].class).ofSize(size))
                .list()
                .ofMaxSize(20);
    }
}
