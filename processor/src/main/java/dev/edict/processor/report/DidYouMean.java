package dev.edict.processor.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the name that someone meant. */
public final class DidYouMean {
    private DidYouMean() {}

    /** {@code "; did you mean 'get-mutates'?"} when a known name is close enough to be a typing mistake, else nothing. */
    public static String hint(String written, Collection<String> known) {
        return closest(written, known).map(DidYouMean::of).orElse("");
    }

    /**
     * The same for a full name: one that is close in the same place, or the same in a place that is close. Whole names would be close
     * to each other for what their packages have in common.
     */
    public static String qualified(String written, Collection<String> known) {
        String owner = owner(written);
        String simple = simple(written);
        Set<String> beside = new TreeSet<>();
        Set<String> owners = new TreeSet<>();
        for (String name : known) {
            if (owner(name).equals(owner)) {
                beside.add(simple(name));
            }
            if (simple(name).equals(simple)) {
                owners.add(owner(name));
            }
        }
        String place = owner.isEmpty() ? "" : owner + ".";
        return closest(simple, beside)
                .map(name -> place + name)
                .or(() -> closest(owner, owners).map(other -> other + "." + simple))
                .map(DidYouMean::of)
                .orElse("");
    }

    private static String owner(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String of(String name) {
        return "; did you mean '" + name + "'?";
    }

    /** The same at the end of a sentence, which ends there if there is nothing to propose. */
    static String sentence(String written, Collection<String> known) {
        String hint = hint(written, known);
        return hint.isEmpty() ? "." : hint;
    }

    static Optional<String> closest(String written, Collection<String> known) {
        int tolerated = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= tolerated)
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters that are missing, too many, wrong or swapped with their neighbour (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int replaced = cost[i - 1][j - 1] + (same ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
