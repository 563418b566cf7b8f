package dev.edict.processor.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.edict.processor.document.PlainTypes.Constrained;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a constraint of Bean Validation forbids, the schema forbids too, and nothing else. */
class BoundsTest {

    private static final RoundTrip SCHEMAS =
            RoundTrip.of(List.of(Constrained.class, JacksonTypes.Constants.class), Documenting.Serialiser.JACKSON);

    private static final String VALID = valid();

    private static String valid() {
        try {
            return new ObjectMapper().writeValueAsString(Constrained.sample());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aValueWithinAllBoundsIsTaken() {
        SCHEMAS.assertValid(Constrained.class, VALID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "price | 0",
                "price | 99.51",
                "digits | 1000",
                "zeroOrMore | -1",
                "below | 0",
                "needed | null",
                "blank | '\"  \"'",
                "blank | '\"\"'",
                "blank | null",
                "tags | []",
                "tags | '[\" \"]'",
                "sized | '\"a\"'",
                "sized | '\"abcd\"'",
                "few | '[1, 2, 3]'",
                "few | [6]",
                "code | '\"AB\"'",
                "code | '\"xAB1\"'",
                "map | {}",
                "map | '{\"a\": -1}'",
                "colour | '\"BLUE\"'",
                "colour | null",
                "count | 1.5"
            })
    void whatExceedsABoundIsNotTaken(String member, String value) {
        SCHEMAS.assertInvalid(Constrained.class, RoundTrip.with(VALID, member, value));
    }

    @ParameterizedTest
    @CsvSource({"count", "needed", "blank", "tags", "colour", "zeroOrMore"})
    void whatMayNotBeNullMayNotBeMissing(String member) {
        SCHEMAS.assertInvalid(Constrained.class, RoundTrip.without(VALID, member));
    }

    @ParameterizedTest
    @CsvSource({"price", "sized", "few", "code", "map"})
    void whatMayBeNullMayBeMissing(String member) {
        SCHEMAS.assertValid(Constrained.class, RoundTrip.without(VALID, member));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"size | '\"SMALL\"'", "numbered | '\"x\"'", "ordinal | 0.5", "cased | '\"VERY_LARGE\"'"})
    void anUnknownConstantIsNotTaken(String member, String value) {
        String valid = """
                {"size": "small", "numbered": 2, "ordinal": 1, "cased": "veryLarge", "counts": {}}""";
        SCHEMAS.assertValid(JacksonTypes.Constants.class, valid);
        SCHEMAS.assertInvalid(JacksonTypes.Constants.class, RoundTrip.with(valid, member, value));
    }

    @Property(tries = 200)
    void aWholeNumberIsTakenWithinItsBoundsOnly(@ForAll @IntRange(min = -20, max = 20) int count) {
        isTaken("count", Integer.toString(count), count >= 1 && count <= 10);
    }

    @Property(tries = 200)
    void anExclusiveBoundIsOutside(@ForAll @BigRange(min = "-1", max = "101") BigDecimal price) {
        isTaken("price", price.toPlainString(), price.signum() > 0 && price.compareTo(new BigDecimal("99.5")) <= 0);
    }

    @Property(tries = 200)
    void aLengthCountsCharacters(@ForAll @StringLength(max = 6) @net.jqwik.api.constraints.AlphaChars String text) {
        isTaken("sized", '"' + text + '"', text.length() >= 2 && text.length() <= 3);
    }

    private static void isTaken(String member, String value, boolean expected) {
        String json = RoundTrip.with(VALID, member, value);
        Assertions.assertThat(SCHEMAS.errors(Constrained.class, json).isEmpty())
                .as(json)
                .isEqualTo(expected);
    }
}
