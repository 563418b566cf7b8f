package dev.edict.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import javax.tools.ToolProvider;

/**
 * Compiles what its arguments say, as {@code javac} would, and prints the processor time that the whole virtual machine
 * took, user and system, start-up included. Runs in a process of its own.
 */
public final class TimedJavac {
    /** Precedes the time in nanoseconds on the last line of the output. */
    static final String MARK = "cpu-nanoseconds=";

    private TimedJavac() {}

    public static void main(String[] args) {
        int exit = ToolProvider.getSystemJavaCompiler().run(null, System.out, System.out, args);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(MARK + system.getProcessCpuTime());
        System.exit(exit);
    }
}
