package dev.edict.benchmarks.compile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The medians of one size of service, by subject in the order of measuring. */
public record Result(int resources, Map<String, Double> seconds) {
    private static final int OPERATIONS_PER_RESOURCE = 6;

    static Result of(int resources, Map<String, double[]> times) {
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, all) -> medians.put(name, median(all)));
        return new Result(resources, medians);
    }

    public static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    List<String> subjects() {
        return List.copyOf(seconds.keySet());
    }

    int operations() {
        return resources * OPERATIONS_PER_RESOURCE;
    }

    double seconds(String subject) {
        return Objects.requireNonNull(seconds.get(subject), subject);
    }

    double ratio(String subject, String against) {
        return seconds(subject) / seconds(against);
    }

    /** What a subject adds to a plain compile, for one operation. */
    double millisPerOperation(String subject) {
        return (seconds(subject) - seconds(Subjects.JAVAC)) * 1000 / operations();
    }
}
