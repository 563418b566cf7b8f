package dev.edict.benchmarks.chain;

import dev.edict.benchmarks.compile.Layout;
import dev.edict.benchmarks.compile.Measurement;
import dev.edict.benchmarks.compile.Result;
import dev.edict.benchmarks.compile.ServiceGenerator;
import dev.edict.benchmarks.compile.ServiceGenerator.Repeats;
import dev.edict.benchmarks.compile.Subjects;
import dev.edict.benchmarks.compile.TimedRun;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the chain of tools that a team runs today against one compile with Edict, on the same sources: {@code java -cp
 * edict-benchmarks.jar dev.edict.benchmarks.chain.ChainBenchmark [N] [--runs=3]}.
 */
public final class ChainBenchmark {
    private static final String HEAP = "1500m";

    private final Layout layout = Layout.find();
    private final Measurement measurement = new Measurement(layout, HEAP);

    private ChainBenchmark() {}

    public static void main(String[] args) throws IOException {
        int size = 1000;
        int runs = 3;
        for (String arg : args) {
            if (arg.startsWith("--runs=")) {
                runs = Integer.parseInt(arg.substring("--runs=".length()));
            } else {
                size = Integer.parseInt(arg);
            }
        }
        new ChainBenchmark().measure(size, runs);
    }

    private void measure(int size, int runs) throws IOException {
        Path scratch = Measurement.newScratch();
        try {
            List<Path> sources = ServiceGenerator.generate(scratch.resolve("service"), size, Repeats.DECLARED);
            Map<String, double[]> times = new LinkedHashMap<>();
            for (int run = 0; run < runs; run++) {
                Path round = Files.createDirectory(scratch.resolve("run" + run));
                for (Map.Entry<String, TimedRun> step : steps(sources, round).entrySet()) {
                    times.computeIfAbsent(step.getKey(), s -> new double[runs])[run] =
                            step.getValue().seconds();
                }
            }
            print(size, runs, times);
        } finally {
            Measurement.deleteTree(scratch);
        }
    }

    /** The chain's steps in their order, then Edict's one. */
    Map<String, TimedRun> steps(List<Path> sources, Path scratch) throws IOException {
        if (layout.chain().isEmpty()) {
            throw new IllegalStateException("no tools of the chain; build with -Ppeers");
        }
        Map<String, TimedRun> steps = new LinkedHashMap<>();
        Path classes = Files.createDirectory(scratch.resolve("classes"));
        Path document = scratch.resolve("openapi.yaml");
        steps.put("javac", measurement.compile(Subjects.javac(), sources, classes));
        steps.put("SmallRye, document", java(SmallRyeDocument.class, classes.toString(), document.toString()));
        steps.put("ArchUnit", java(ArchitectureChecks.class, classes.toString()));
        Optional<Spectral> spectral = Spectral.in(layout.target());
        if (spectral.isPresent()) {
            steps.put("Spectral", spectral.get().lint(document));
        }
        steps.put(Subjects.EDICT_BODIES, measurement.run(Subjects.edict(layout), sources, scratch));
        return steps;
    }

    private TimedRun java(Class<?> program, String... arguments) {
        List<String> classPath = new ArrayList<>(layout.chain());
        classPath.add(layout.ownClasses().toString());
        classPath.add(layout.classPath());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                String.join(File.pathSeparator, classPath),
                program.getName()));
        command.addAll(List.of(arguments));
        return TimedRun.of(program.getSimpleName(), command);
    }

    private static void print(int size, int runs, Map<String, double[]> times) {
        System.out.printf(Locale.ROOT, "%n%d resources; CPU seconds (user+sys), median of %d%n", size, runs);
        double chain = 0;
        double edict = 0;
        for (Map.Entry<String, double[]> step : times.entrySet()) {
            if (step.getKey().equals(Subjects.EDICT_BODIES)) {
                edict = Result.median(step.getValue());
            } else {
                chain += Result.median(step.getValue());
                System.out.printf(Locale.ROOT, "%-28s %8.2f%n", step.getKey(), Result.median(step.getValue()));
            }
        }
        System.out.printf(Locale.ROOT, "%-28s %8.2f%n", "the chain", chain);
        System.out.printf(
                Locale.ROOT, "%-28s %8.2f   %.2f of the chain%n", Subjects.EDICT_BODIES, edict, edict / chain);
        if (!times.containsKey("Spectral")) {
            System.out.println("Spectral is not installed in benchmarks/target/spectral, and not counted.");
        }
    }
}
