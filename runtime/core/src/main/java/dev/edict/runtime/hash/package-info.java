/** Digests over sequences of values that cannot be confused with one another. */
@NullMarked
package dev.edict.runtime.hash;

import org.jspecify.annotations.NullMarked;
