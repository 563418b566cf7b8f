package dev.edict.processor.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that someone meant. */
public final class DidYouMean {
    private DidYouMean() {}

    /** {@code "; did you mean 'get-mutates'?"} when a known name is close enough to be a typing mistake, else nothing. */
    public static String hint(String written, Collection<String> known) {
        return closest(written, known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
    }

    static Optional<String> closest(String written, Collection<String> known) {
        int tolerated = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= tolerated)
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
