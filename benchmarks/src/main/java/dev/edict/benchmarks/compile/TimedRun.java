package dev.edict.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What one step in a process of its own gave.
 *
 * @param seconds processor time, user and system
 * @param output what it printed
 */
public record TimedRun(double seconds, String output) {
    /** Precedes the time in nanoseconds on the last line of the output. */
    private static final String MARK = "cpu-nanoseconds=";

    /**
     * Runs a Java program that ends with {@link #tellProcessorTime}.
     *
     * @throws IllegalStateException when it fails, with its output
     */
    public static TimedRun of(String name, List<String> command) {
        String output = output(name, command);
        int mark = output.lastIndexOf(MARK);
        double nanos = Long.parseLong(output.substring(mark + MARK.length()).strip());
        return new TimedRun(nanos / 1e9, output.substring(0, mark));
    }

    /** Prints the processor time that this whole virtual machine has taken so far, start-up included. */
    public static void tellProcessorTime() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(MARK + system.getProcessCpuTime());
    }

    /**
     * Runs a program.
     *
     * @throws IllegalStateException when it fails, with its output
     */
    public static String output(String name, List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(name + " fails:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        }
    }
}
