/** The cost of a compile: a generated service, compiled by javac with one processor after another. */
@NullMarked
package dev.edict.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
