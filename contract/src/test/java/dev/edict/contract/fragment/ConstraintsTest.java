package dev.edict.contract.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

    @Test
    void theStricterOfTwoBoundsHolds() {
        assertThat(Constraints.lengthBetween(1, 20).and(Constraints.lengthBetween(5, 40)))
                .isEqualTo(Constraints.lengthBetween(5, 20));
    }

    @Test
    void inclusiveAndExclusiveBoundsAreKeptApart() {
        Constraints both = Constraints.minimum(BigDecimal.ONE, true).and(Constraints.minimum(BigDecimal.TEN, false));
        assertThat(both.keywords().members()).containsOnlyKeys("minimum", "exclusiveMinimum");
    }

    @Test
    void twoPatternsMustBothMatch() {
        Constraints one = Constraints.containing("a").and(Constraints.containing("b"));
        assertThat(one.and(Constraints.containing("b")).keywords().toJson()).isEqualTo("""
                {
                  "pattern": "a",
                  "allOf": [
                    {
                      "pattern": "b"
                    }
                  ]
                }
                """);
    }

    @Test
    void anUnlimitedSizeSaysNothing() {
        assertThat(Constraints.itemsBetween(0, Integer.MAX_VALUE)).isEqualTo(Constraints.NONE);
    }

    @Test
    void aPatternCoversTheWholeValue() {
        assertThat(pattern("[a-z]+")).isEqualTo("^[a-z]+$");
        assertThat(pattern("a|b")).isEqualTo("^(?:a|b)$");
        assertThat(pattern("^[a-z]+$")).isEqualTo("^[a-z]+$");
        assertThat(pattern("^a\\$")).isEqualTo("^^a\\$$");
    }

    @Test
    void aPatternThatOnlyJavaUnderstandsIsLeftOut() {
        for (String java :
                new String[] {"(?i)abc", "a++", "\\p{Alpha}", "[a-z&&[^x]]", "\\Aabc\\z", "(?>a)", "\\Q.\\E"}) {
            assertThat(Constraints.matching(java)).as(java).isEqualTo(Constraints.NONE);
        }
    }

    /** The flag {@code u}, which validators use, takes no escape that is not needed and no bracket that closes nothing. */
    @Test
    void aPatternIsOneUnderTheUnicodeFlagToo() {
        assertThat(pattern("^[\\w.\\-]+\\@[a-z]+\\-x$")).isEqualTo("^[\\w.\\-]+@[a-z]+-x$");
        assertThat(pattern("a]b}c")).isEqualTo("^a\\]b\\}c$");
        assertThat(pattern("[\\w-.]+")).isEqualTo("^[\\w\\-.]+$");
        assertThat(pattern("[a-\\d]")).isEqualTo("^[a\\-\\d]$");
        assertThat(pattern("[]a]")).isEqualTo("^[\\]a]$");
        assertThat(pattern("\\_\\ \\#")).isEqualTo("^_ #$");
        assertThat(pattern("(?<year>\\d{4})-\\k<year>")).isEqualTo("^(?<year>\\d{4})-\\k<year>$");
        assertThat(pattern("(a)\\1??")).isEqualTo("^(a)\\1??$");
        assertThat(pattern("\\x41\\u0042")).isEqualTo("^\\x41\\u0042$");
        assertThat(pattern("[\\[\\]^]")).isEqualTo("^[\\[\\]^]$");
        assertThat(pattern("^(?=.*\\d).{8,}$")).isEqualTo("^(?=.*\\d).{8,}$");
    }

    @Test
    void whatIsNoPatternIsLeftOut() {
        for (String java : new String[] {
            "(", ")", "[a", "a{,3}", "a{1", "*a", "a**", "\\", "a{2}{3}", "\\v", "\\2", "(?=a)*", "^*", "(?<1>a)",
            "\\u00", "[\\b]"
        }) {
            assertThat(Constraints.matching(java)).as(java).isEqualTo(Constraints.NONE);
        }
    }

    private static String pattern(String java) {
        return Constraints.matching(java).keywords().text("pattern").orElseThrow();
    }
}
