package dev.edict.benchmarks.compile;

import javax.tools.ToolProvider;

/**
 * Compiles what its arguments say, as {@code javac} would, and prints the processor time that the whole virtual machine
 * took, user and system, start-up included. Runs in a process of its own.
 */
public final class TimedJavac {
    private TimedJavac() {}

    public static void main(String[] args) {
        int exit = ToolProvider.getSystemJavaCompiler().run(null, System.out, System.out, args);
        TimedRun.tellProcessorTime();
        System.exit(exit);
    }
}
