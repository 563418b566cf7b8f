/** The tests that every {@link dev.edict.runtime.idempotency.IdempotencyStore} passes, ours and those of others. */
@NullMarked
package dev.edict.testkit.store;

import org.jspecify.annotations.NullMarked;
