/** Metrics of what happens to idempotency keys. */
@NullMarked
package dev.edict.runtime.micrometer;

import org.jspecify.annotations.NullMarked;
