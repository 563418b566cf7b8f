package com.example.shop.demo;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The compiler of this very JDK, with Edict on its processor path or without. */
final class Compiling {
    private final Path processor;
    private final String classPath;

    Compiling(Path processor) {
        this.processor = processor;
        this.classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * What a compile gave.
     *
     * @param output as the compiler wrote it
     * @param seconds processor time of the compiling thread; javac has only one
     */
    record Compiled(boolean succeeded, String output, double seconds) {
        Stream<String> lines() {
            return output.lines();
        }
    }

    Compiled withEdict(Path sources) throws IOException {
        return run(sources, "-processorpath", processor.toString());
    }

    Compiled withoutProcessing(Path sources) throws IOException {
        return run(sources, "-proc:none");
    }

    private Compiled run(Path sources, String... options) throws IOException {
        Path classes = Files.createTempDirectory("shop-classes");
        try {
            return run(sources, classes, options);
        } finally {
            delete(classes);
        }
    }

    private Compiled run(Path sources, Path classes, String... options) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--release", "17", "-parameters", "-d", classes.toString(), "-cp", classPath));
        arguments.addAll(List.of(options));
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(f -> f.toString().endsWith(".java"))
                    .sorted()
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int status = ToolProvider.getSystemJavaCompiler().run(null, output, output, arguments.toArray(String[]::new));
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return new Compiled(status == 0, output.toString(StandardCharsets.UTF_8), (after - before) / 1e9);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
