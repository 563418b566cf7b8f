package dev.edict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatchTest {
    private static final String TEXT = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n";

    @Test
    void changesOfOneLineAreOne() {
        Patch patch = Patch.of(TEXT, List.of(new Change(4, 4, "a "), new Change(4, 7, "2")));

        assertThat(patch.after()).isEqualTo(TEXT.replace("two", "a 2"));
        assertThat(patch.diff("t")).contains("-two\n+a 2\n").containsOnlyOnce("@@ -");
    }

    @Test
    void whatMeetsAnotherIsLeftOut() {
        Patch patch = Patch.of(TEXT, List.of(new Change(4, 4, "a "), new Change(4, 4, "b "), new Change(9, 999, "")));

        assertThat(patch.after()).isEqualTo(TEXT.replace("two", "a two"));
        assertThat(patch.leftOut()).isEqualTo(2);
    }

    @Test
    void hunksThatAreFarApartCountTheLinesThatWereAdded() {
        int ten = TEXT.indexOf("ten");
        Patch patch = Patch.of(TEXT, List.of(new Change(0, 0, "zero\n"), new Change(ten, ten + 3, "10")));

        assertThat(patch.diff("t")).isEqualTo("""
                --- a/t
                +++ b/t
                @@ -1,3 +1,4 @@
                -one
                +zero
                +one
                 two
                 three
                @@ -8,3 +9,3 @@
                 eight
                 nine
                -ten
                +10
                """);
    }
}
