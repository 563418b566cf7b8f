package dev.edict.processor;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How long each stage and each rule took. */
final class Timing {
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    <T> T of(String what, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos.merge(what, System.nanoTime() - start, Long::sum);
        }
    }

    void of(String what, Runnable work) {
        of(what, () -> {
            work.run();
            return true;
        });
    }

    /** One line, the longest first. */
    String sentence() {
        return nanos.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> String.format(Locale.ROOT, "%s %.1f ms", e.getKey(), e.getValue() / 1e6))
                .collect(Collectors.joining(", ", "Edict took: ", ""));
    }
}
