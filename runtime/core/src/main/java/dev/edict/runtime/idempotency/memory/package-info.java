/** The store for one process: tests, and services that run as a single instance. */
@NullMarked
package dev.edict.runtime.idempotency.memory;

import org.jspecify.annotations.NullMarked;
