package dev.edict.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Compiles a service in a fresh virtual machine and says what it cost. */
final class Measurement {
    private static final String OUT = "out";

    private final Layout layout;
    private final String heap;

    Measurement(Layout layout, String heap) {
        this.layout = layout;
        this.heap = heap;
    }

    /**
     * What one compile gave.
     *
     * @param seconds processor time, user and system
     * @param output of the compiler
     */
    record Run(double seconds, String output) {}

    /**
     * Compiles the sources.
     *
     * @throws IllegalStateException when the compile fails, with the compiler's output
     */
    Run run(Subject subject, List<Path> sources, Path scratch, String... extraOptions) {
        try {
            Path out = Files.createTempDirectory(Files.createDirectories(scratch.resolve(OUT)), "run");
            Path argFile = scratch.resolve("sources.txt");
            Files.write(argFile, sources.stream().map(Measurement::quoted).toList());
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-Xmx" + heap);
            command.add("-XX:+UseSerialGC");
            command.addAll(subject.vmOptions());
            command.addAll(List.of("-cp", layout.ownClasses().toString(), TimedJavac.class.getName()));
            command.addAll(List.of("-d", out.toString(), "--release", "17", "-cp", layout.classPath()));
            command.addAll(subject.javacOptions());
            command.addAll(List.of(extraOptions));
            command.add("@" + argFile);
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(subject.name() + " does not compile the service:\n" + output);
            }
            int mark = output.lastIndexOf(TimedJavac.MARK);
            double seconds = Long.parseLong(
                            output.substring(mark + TimedJavac.MARK.length()).strip())
                    / 1e9;
            return new Run(seconds, output.substring(0, mark));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while compiling", e);
        }
    }

    /** As an argument file wants a name that may hold spaces. */
    private static String quoted(Path file) {
        return '"' + file.toString().replace("\\", "\\\\") + '"';
    }

    /**
     * Deletes what the runs so far have written. Not after each: file systems create files slowly where many have just been deleted, and
     * the next subject would pay for it.
     */
    static void cleanUp(Path scratch) throws IOException {
        deleteTree(scratch.resolve(OUT));
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
