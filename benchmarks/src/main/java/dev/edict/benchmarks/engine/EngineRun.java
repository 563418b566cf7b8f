package dev.edict.benchmarks.engine;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
                        .jvmArgs("-Xms3g", "-Xmx3g")
                        .build())
                .run();
        Map<String, Double> nanos = results.stream()
                .collect(Collectors.toMap(
                        result -> result.getPrimaryResult().getLabel(),
                        result -> result.getPrimaryResult().getScore()));
        System.out.println();
        print("first call", nanos, "first", "floorFirst");
        print("replay", nanos, "replay", "floorReplay");
    }

    private static void print(String what, Map<String, Double> nanos, String edict, String floor) {
        System.out.printf(
                Locale.ROOT,
                "%-10s  Edict %6.0f ns  floor %6.0f ns  ratio %.2f%n",
                what,
                nanos.get(edict),
                nanos.get(floor),
                nanos.get(edict) / nanos.get(floor));
    }
}
