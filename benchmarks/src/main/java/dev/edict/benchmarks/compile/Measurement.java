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
public final class Measurement {
    private static final String OUT = "out";
    private static final Path MEMORY = Path.of("/dev/shm");

    /** Bytes that a round of all subjects needs at most, in the largest service that is measured by default. */
    private static final long ROOM = 6_000_000_000L;

    private final Layout layout;
    private final String heap;
    private final List<String> vmOptions;

    public Measurement(Layout layout, String heap) {
        this(layout, heap, List.of());
    }

    /** @param vmOptions for the virtual machines of all subjects, besides the heap */
    Measurement(Layout layout, String heap, List<String> vmOptions) {
        this.layout = layout;
        this.heap = heap;
        this.vmOptions = vmOptions;
    }

    /**
     * Compiles the sources into a folder that nobody reads.
     *
     * @throws IllegalStateException when the compile fails, with the compiler's output
     */
    public TimedRun run(Subject subject, List<Path> sources, Path scratch, String... extraOptions) {
        try {
            Path out = Files.createTempDirectory(Files.createDirectories(scratch.resolve(OUT)), "run");
            return compile(subject, sources, out, extraOptions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles the sources.
     *
     * @param out where classes go
     * @throws IllegalStateException when the compile fails, with the compiler's output
     */
    public TimedRun compile(Subject subject, List<Path> sources, Path out, String... extraOptions) throws IOException {
        Path argFile = out.resolveSibling("sources.txt");
        Files.write(argFile, sources.stream().map(Measurement::quoted).toList());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.add("-XX:+UseSerialGC");
        command.addAll(vmOptions);
        command.addAll(subject.vmOptions());
        command.addAll(List.of("-cp", layout.ownClasses().toString(), TimedJavac.class.getName()));
        command.addAll(List.of("-d", out.toString(), "--release", "17", "-cp", layout.classPath()));
        command.addAll(subject.javacOptions());
        command.addAll(List.of(extraOptions));
        command.add("@" + argFile);
        return TimedRun.of(subject.name(), command);
    }

    /** As an argument file wants a name that may hold spaces. */
    private static String quoted(Path file) {
        return '"' + file.toString().replace("\\", "\\\\") + '"';
    }

    /**
     * A new folder, in memory where the system has room there: ext4 looks at each file that was deleted within half a minute
     * before it makes another, and takes half a millisecond for it, which the next subject would pay for each class.
     */
    public static Path newScratch() throws IOException {
        boolean inMemory =
                Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
        return inMemory
                ? Files.createTempDirectory(MEMORY, "edict-benchmark")
                : Files.createTempDirectory("edict-benchmark");
    }

    /** Deletes what the runs so far have written. */
    static void cleanUp(Path scratch) throws IOException {
        deleteTree(scratch.resolve(OUT));
    }

    public static void deleteTree(Path root) throws IOException {
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
