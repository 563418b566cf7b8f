package dev.edict.benchmarks.engine;

import java.util.Collection;
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
        print("first call", nanos(results, "first"), nanos(results, "floorFirst"));
        print("replay", nanos(results, "replay"), nanos(results, "floorReplay"));
    }

    private static double nanos(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .map(RunResult::getPrimaryResult)
                .filter(result -> result.getLabel().equals(benchmark))
                .findFirst()
                .orElseThrow()
                .getScore();
    }

    private static void print(String what, double edict, double floor) {
        System.out.printf(
                Locale.ROOT, "%-10s  Edict %6.0f ns  floor %6.0f ns  ratio %.2f%n", what, edict, floor, edict / floor);
    }
}
