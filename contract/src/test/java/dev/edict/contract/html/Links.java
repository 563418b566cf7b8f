package dev.edict.contract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

/** What is demanded of every link of every page. */
public final class Links {

    private Links() {}

    public static void assertHarmless(String target) {
        // what a browser skips in front of a scheme and in its middle (URL Standard, "basic URL parser")
        String read = target.replaceAll("[\\t\\n\\r]", "").replaceAll("^[\\x00-\\x20\\uFFFD]+", "");
        int colon = read.indexOf(':');
        String scheme = colon < 0 || read.substring(0, colon).chars().anyMatch(c -> "/?#".indexOf(c) >= 0)
                ? ""
                : read.substring(0, colon);
        assertThat(scheme.toLowerCase(Locale.ROOT)).isIn("", "http", "https", "mailto");
    }
}
