package dev.edict.benchmarks.engine;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link EngineBenchmark} and prints ratios to the floor of the same run. */
public final class EngineRun {

    private EngineRun() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(EngineBenchmark.class.getName() + "\\..*")
                        .jvmArgs("-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch")
                        .build())
                .run();
        System.out.println();
        for (String subject : List.of("", "powertools")) {
            print(subject, "first", results);
            print(subject, "replay", results);
        }
    }

    private static double nanos(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .map(RunResult::getPrimaryResult)
                .filter(result -> result.getLabel().equals(benchmark))
                .findFirst()
                .orElseThrow()
                .getScore();
    }

    private static void print(String subject, String what, Collection<RunResult> results) {
        double nanos = nanos(results, subject.isEmpty() ? what : subject + capital(what));
        double floor = nanos(results, "floor" + capital(what));
        System.out.printf(
                Locale.ROOT,
                "%-10s  %-6s  %6.0f ns  floor %6.0f ns  ratio %.2f%n",
                subject.isEmpty() ? "Edict" : subject,
                what,
                nanos,
                floor,
                nanos / floor);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
