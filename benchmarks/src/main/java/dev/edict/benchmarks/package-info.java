/** What Edict costs, as ratios against floors and peers measured in the same run. */
@NullMarked
package dev.edict.benchmarks;

import org.jspecify.annotations.NullMarked;
