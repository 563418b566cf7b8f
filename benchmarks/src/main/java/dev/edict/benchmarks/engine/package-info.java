/** What protecting one request costs, without any HTTP. */
@NullMarked
package dev.edict.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
