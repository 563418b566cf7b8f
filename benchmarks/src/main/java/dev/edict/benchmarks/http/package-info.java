/** What protection adds to a POST over HTTP. */
@NullMarked
package dev.edict.benchmarks.http;

import org.jspecify.annotations.NullMarked;
