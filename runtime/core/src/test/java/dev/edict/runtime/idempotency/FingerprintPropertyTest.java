package dev.edict.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** A retry is recognised however its client writes it this time; another request never is. */
class FingerprintPropertyTest {

    private static final Policy RAW = Policy.keyed("POST", "/a").build();
    private static final Policy FIELDS =
            Policy.keyed("POST", "/a").fingerprint("/a", "/b").build();
    private static final Policy CANONICAL =
            Policy.keyed("POST", "/a").body(Idempotent.Body.CANONICAL_JSON).build();

    @Property
    void theOrderOfQueryParametersDoesNotCount(@ForAll("queries") Map<String, List<String>> query, @ForAll long seed) {
        assertThat(of(shuffled(query, seed), "{}", RAW)).isEqualTo(of(query, "{}", RAW));
    }

    @Property
    void theOrderOfTheValuesOfAParameterCounts(@ForAll @Size(min = 2, max = 4) List<String> values) {
        List<String> reversed = new ArrayList<>(values);
        Collections.reverse(reversed);
        Assume.that(!reversed.equals(values));
        assertThat(of(Map.of("a", reversed), "{}", RAW)).isNotEqualTo(of(Map.of("a", values), "{}", RAW));
    }

    @Property
    void differentQueriesDiffer(
            @ForAll("queries") Map<String, List<String>> one, @ForAll("queries") Map<String, List<String>> other) {
        Assume.that(!one.equals(other));
        assertThat(of(one, "{}", RAW)).isNotEqualTo(of(other, "{}", RAW));
    }

    @Property
    void differentBodiesDiffer(@ForAll byte[] one, @ForAll byte[] other) {
        Assume.that(!Arrays.equals(one, other));
        assertThat(of(Map.of(), one, RAW)).isNotEqualTo(of(Map.of(), other, RAW));
    }

    @Property
    void chosenMembersAreFoundInAnyOrderAmongOthers(
            @ForAll("objects") Map<String, Integer> members, @ForAll long seed) {
        Map<String, Integer> more = shuffled(members, seed);
        more.put("trace", (int) seed);
        assertThat(of(Map.of(), json(more, " "), FIELDS)).isEqualTo(of(Map.of(), json(members, ""), FIELDS));
    }

    @Property
    void chosenMembersThatDifferDiffer(
            @ForAll("objects") Map<String, Integer> one, @ForAll("objects") Map<String, Integer> other) {
        Assume.that(!one.equals(other));
        assertThat(of(Map.of(), json(one, ""), FIELDS)).isNotEqualTo(of(Map.of(), json(other, ""), FIELDS));
    }

    /** Records outlive the deployment that wrote them: what these say may never change under the same algorithm byte. */
    @Example
    void fingerprintsAreWhatTheyWereInEveryEarlierVersion() {
        Map<String, List<String>> query = Map.of("b", List.of("2", "1"), "a", List.of(""));
        assertThat(hex(of(query, "{\"a\":1.0,\"b\":[null]}", RAW)))
                .isEqualTo("016224667c1e0418bbd26d7e1f943acd68282035025c2473a6f34fd12b5ba2d8b6");
        String members = "1dbb22e7c3a9292109e34b9c0f3b772a4b012922d3ea45c36143061c35c33dce";
        assertThat(hex(of(query, "{\"a\":1.0,\"b\":[null]}", FIELDS)))
                .isEqualTo("06" + members + HexFormat.of().formatHex("/a\n/b".getBytes(UTF_8)));
        assertThat(request(query, "{\"a\":1,\"b\":[null]}".getBytes(UTF_8))
                        .isThatOf(Fingerprint.ofBytes(HexFormat.of().parseHex("02" + members)), FIELDS))
                .isTrue();
        assertThat(hex(of(query, "{ \"b\":[null], \"a\":1.0 }", CANONICAL)))
                .isEqualTo("077ac9472a38b1aadd0a2e659912a973af23dc24918ff38eabfa7721ec9d217a9d");
        assertThat(Scope.of("acme", "alice", "POST /orders", "k").hex())
                .isEqualTo("0af710bd9dc94be85c32469acb5ffee6050337bb46265f73a6677cf0a5b5ac10");
    }

    private static String hex(Fingerprint fingerprint) {
        return HexFormat.of().formatHex(fingerprint.bytes());
    }

    private static Fingerprint of(Map<String, List<String>> query, String body, Policy policy) {
        return of(query, body.getBytes(UTF_8), policy);
    }

    private static Fingerprint of(Map<String, List<String>> query, byte[] body, Policy policy) {
        return request(query, body).under(policy);
    }

    private static RequestFingerprint request(Map<String, List<String>> query, byte[] body) {
        return new RequestFingerprint("POST", "/a", query, "application/json", null, null, body);
    }

    private static String json(Map<String, Integer> members, String space) {
        return members.entrySet().stream()
                .map(member -> space + '"' + member.getKey() + '"' + space + ':' + space + member.getValue())
                .collect(Collectors.joining(",", "{", space + "}"));
    }

    private static <V> Map<String, V> shuffled(Map<String, V> map, long seed) {
        List<String> names = new ArrayList<>(map.keySet());
        Collections.shuffle(names, new Random(seed));
        Map<String, V> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, map.get(name)));
        return shuffled;
    }

    @Provide
    Arbitrary<Map<String, List<String>>> queries() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars('a', 'b', '&', '=', '\0').ofMaxLength(2);
        return Arbitraries.maps(text, text.list().ofMinSize(1).ofMaxSize(3)).ofMaxSize(3);
    }

    @Provide
    Arbitrary<Map<String, Integer>> objects() {
        return Arbitraries.maps(Arbitraries.of("a", "b"), Arbitraries.integers().between(-3, 3));
    }
}
