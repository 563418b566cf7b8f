package dev.edict.processor;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How long each stage and each rule took. */
final class Timing {
    private final Map<String, long[]> nanos = new LinkedHashMap<>();

    <T> T of(String what, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            add(what, start);
        }
    }

    void of(String what, Runnable work) {
        long start = System.nanoTime();
        try {
            work.run();
        } finally {
            add(what, start);
        }
    }

    /**
     * Counts what began at a time and ends now.
     *
     * @param start as {@link System#nanoTime()} gave it
     */
    void add(String what, long start) {
        long[] sum = nanos.get(what);
        if (sum == null) {
            sum = new long[1];
            nanos.put(what, sum);
        }
        sum[0] += System.nanoTime() - start;
    }

    /** One line, the longest first. */
    String sentence() {
        return nanos.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, long[]>>comparingLong(e -> -e.getValue()[0])
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> String.format(Locale.ROOT, "%s %.1f ms", e.getKey(), e.getValue()[0] / 1e6))
                .collect(Collectors.joining(", ", "Edict took: ", ""));
    }
}
