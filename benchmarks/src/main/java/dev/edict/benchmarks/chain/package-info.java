/** What a team runs today for the answers that Edict gives in one compile: compiler, document, linter, architecture tests. */
package dev.edict.benchmarks.chain;
