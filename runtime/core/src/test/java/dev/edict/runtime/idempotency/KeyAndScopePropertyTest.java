package dev.edict.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.edict.runtime.hash.LengthPrefixedHash;
import dev.edict.runtime.idempotency.IdempotencyKey.MalformedKeyException;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class KeyAndScopePropertyTest {

    @Property
    void quotedAndBareFormsOfAValueAreOneKey(@ForAll("bareKeys") String value) throws Exception {
        IdempotencyKey bare = IdempotencyKey.parse(List.of(value), false);
        IdempotencyKey quoted = IdempotencyKey.parse(List.of(quote(value)), false);
        assertThat(bare).isEqualTo(quoted);
        assertThat(quoted.value()).isEqualTo(value);
    }

    @Property
    void everyPrintableValueSurvivesQuoting(@ForAll("printable") String value) throws Exception {
        assertThat(IdempotencyKey.parse(List.of("  " + quote(value) + " "), true)
                        .value())
                .isEqualTo(value);
    }

    @Property
    void aControlOrForeignCharacterIsRefusedAnywhere(
            @ForAll("bareKeys") String value, @ForAll("unprintable") char intruder, @ForAll boolean quoted) {
        String spoilt = value.substring(0, value.length() / 2) + intruder + value.substring(value.length() / 2);
        Assume.that(spoilt.length() <= IdempotencyKey.MAX_LENGTH);
        String line = quoted ? quote(spoilt) : spoilt;
        assertThatThrownBy(() -> IdempotencyKey.parse(List.of(line), false)).isInstanceOf(MalformedKeyException.class);
    }

    @Property
    void anyLineGivesAKeyOrARefusal(@ForAll String line) {
        try {
            String value = IdempotencyKey.parse(List.of(line), false).value();
            assertThat(value).matches("[\\x20-\\x7e]{1,255}");
        } catch (MalformedKeyException refused) {
            assertThat(refused.getMessage()).doesNotContain(line.isBlank() ? "\0" : line);
        }
    }

    @Property
    void differentListsHaveDifferentDigests(
            @ForAll @Size(max = 4) List<String> one, @ForAll @Size(max = 4) List<String> other) {
        Assume.that(!one.equals(other));
        assertThat(digest(one)).isNotEqualTo(digest(other));
    }

    @Property
    void movingABoundaryChangesTheDigest(@ForAll String text, @ForAll @Size(2) List<Integer> cuts) {
        int first = Math.floorMod(cuts.get(0), text.length() + 1);
        int second = Math.floorMod(cuts.get(1), text.length() + 1);
        Assume.that(first != second);
        assertThat(digest(List.of(text.substring(0, first), text.substring(first))))
                .isNotEqualTo(digest(List.of(text.substring(0, second), text.substring(second))));
    }

    @Property
    void callersNeverShareAScope(@ForAll("scopes") List<String> one, @ForAll("scopes") List<String> other) {
        Assume.that(!one.equals(other));
        assertThat(scope(one)).isNotEqualTo(scope(other));
        assertThat(scope(one).bytes()).isNotEqualTo(scope(other).bytes());
        assertThat(inProcess(one)).isNotEqualTo(inProcess(other));
        assertThat(inProcess(one).compareTo(inProcess(other)))
                .isNotZero()
                .isEqualTo(-inProcess(other).compareTo(inProcess(one)));
    }

    @Property
    void aScopeIsWhatItWasMadeOfAndItsDigest(@ForAll("scopes") List<String> parts) {
        Scope scope = scope(parts);
        Scope kept = Scope.ofBytes(scope.bytes());
        assertThat(scope(parts)).isEqualTo(scope).hasSameHashCodeAs(scope);
        assertThat(kept).isEqualTo(scope).hasSameHashCodeAs(scope).hasToString(scope.toString());
        assertThat(scope).isEqualTo(kept).isEqualTo(Scope.ofHex(scope.hex()));
        assertThat(inProcess(parts))
                .isEqualTo(scope.inProcess())
                .hasSameHashCodeAs(scope.inProcess())
                .isEqualByComparingTo(inProcess(parts))
                .hasToString(scope.toString());
        assertThat(kept.inProcess()).isNull();
    }

    private static InProcessScope inProcess(List<String> parts) {
        return Objects.requireNonNull(scope(parts).inProcess());
    }

    private static Scope scope(List<String> parts) {
        return Scope.of(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    private static List<Byte> digest(List<String> values) {
        LengthPrefixedHash hash = new LengthPrefixedHash();
        values.forEach(hash::add);
        byte[] digest = hash.digest();
        Byte[] boxed = new Byte[digest.length];
        for (int i = 0; i < digest.length; i++) {
            boxed[i] = digest[i];
        }
        return List.of(boxed);
    }

    private static String quote(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Provide
    Arbitrary<String> bareKeys() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .ofMinLength(1)
                .ofMaxLength(IdempotencyKey.MAX_LENGTH)
                .map(text -> text.replace('"', 'x'));
    }

    @Provide
    Arbitrary<String> printable() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(IdempotencyKey.MAX_LENGTH);
    }

    @Provide
    Arbitrary<Character> unprintable() {
        return Arbitraries.oneOf(
                Arbitraries.chars().range('\0', '\u001f'), Arbitraries.chars().range('\u007f', '\uffff'));
    }

    @Provide
    Arbitrary<List<String>> scopes() {
        Arbitrary<String> part =
                Arbitraries.strings().withChars('a', 'b', '/', '\0').ofMaxLength(3);
        return Combinators.combine(part, part, part, part).as(List::of);
    }
}
