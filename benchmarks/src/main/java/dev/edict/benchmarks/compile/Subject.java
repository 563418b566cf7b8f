package dev.edict.benchmarks.compile;

import dev.edict.benchmarks.compile.ServiceGenerator.Repeats;
import java.util.List;

/**
 * One way to compile the service.
 *
 * @param name as the report prints it
 * @param repeats which of the two services is compiled
 * @param vmOptions for the compiler's virtual machine
 * @param javacOptions beside class path, output and sources
 */
public record Subject(String name, Repeats repeats, List<String> vmOptions, List<String> javacOptions) {}
