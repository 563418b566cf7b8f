package dev.edict.benchmarks.compile;

import dev.edict.benchmarks.compile.ServiceGenerator.Repeats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures what Edict adds to a compile: {@code java -jar edict-benchmarks.jar [N …] [--runs=5] [--heap=1500m] [--vm=OPTIONS]}. Every
 * subject compiles the same generated service in turn, again and again, so that what else the machine does falls on all
 * alike; medians and their ratios are printed.
 */
public final class CompileBenchmark {
    private static final List<Integer> SIZES = List.of(10, 100, 1000, 3000);

    private final Layout layout = Layout.find();
    private final int runs;
    private final String heap;
    private final String vm;

    private CompileBenchmark(int runs, String heap, String vm) {
        this.runs = runs;
        this.heap = heap;
        this.vm = vm;
    }

    public static void main(String[] args) throws IOException {
        List<Integer> sizes = Arrays.stream(args)
                .filter(a -> !a.startsWith("--"))
                .map(Integer::valueOf)
                .toList();
        CompileBenchmark benchmark = new CompileBenchmark(
                Integer.parseInt(option(args, "runs", "5")), option(args, "heap", "1500m"), option(args, "vm", ""));
        List<Result> results = new ArrayList<>();
        for (int size : sizes.isEmpty() ? SIZES : sizes) {
            results.add(benchmark.measure(size));
        }
        growth(results);
    }

    private static String option(String[] args, String name, String otherwise) {
        return Arrays.stream(args)
                .filter(a -> a.startsWith("--" + name + "="))
                .map(a -> a.substring(name.length() + 3))
                .findFirst()
                .orElse(otherwise);
    }

    private Result measure(int size) throws IOException {
        Path scratch = Measurement.newScratch();
        try {
            List<Path> declared = ServiceGenerator.generate(scratch.resolve("declared"), size, Repeats.DECLARED);
            List<Path> guarded = ServiceGenerator.generate(scratch.resolve("protected"), size, Repeats.PROTECTED);
            Measurement measurement = new Measurement(layout, heap, vm.isEmpty() ? List.of() : List.of(vm.split(" ")));
            Map<String, double[]> times = new LinkedHashMap<>();
            for (int run = 0; run < runs; run++) {
                Measurement.cleanUp(scratch);
                for (Subject subject : Subjects.all(layout)) {
                    List<Path> sources = subject.repeats() == Repeats.PROTECTED ? guarded : declared;
                    times.computeIfAbsent(subject.name(), s -> new double[runs])[run] =
                            measurement.run(subject, sources, scratch).seconds();
                }
            }
            Result result = Result.of(size, times);
            table(result);
            System.out.println(measurement
                    .run(Subjects.everything(layout), guarded, scratch, "-Aedict.timing=true")
                    .output()
                    .strip());
            return result;
        } finally {
            Measurement.deleteTree(scratch);
        }
    }

    private void table(Result result) {
        System.out.printf(
                Locale.ROOT,
                "%n%d resources, %d operations; CPU seconds (user+sys), median of %d, -Xmx%s %s%n",
                result.resources(),
                result.operations(),
                runs,
                heap,
                vm);
        System.out.printf(
                Locale.ROOT, "%-28s %8s %9s %9s %16s%n", "", "seconds", "/ javac", "/ floor", "/ floor+classes");
        for (String subject : result.subjects()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %8.2f %9.2f %9.2f %16.2f%n",
                    subject,
                    result.seconds(subject),
                    result.ratio(subject, Subjects.JAVAC),
                    result.ratio(subject, Subjects.FLOOR),
                    result.ratio(subject, Subjects.FLOOR_CLASSES));
        }
    }

    /** How the increment over javac for one operation grows with the service. */
    private static void growth(List<Result> results) {
        System.out.printf(Locale.ROOT, "%nmilliseconds per operation over javac%n%-28s", "resources");
        results.forEach(result -> System.out.printf(Locale.ROOT, " %8d", result.resources()));
        System.out.println();
        for (String subject : results.get(0).subjects()) {
            System.out.printf(Locale.ROOT, "%-28s", subject);
            results.forEach(result -> System.out.printf(Locale.ROOT, " %8.3f", result.millisPerOperation(subject)));
            System.out.println();
        }
    }
}
