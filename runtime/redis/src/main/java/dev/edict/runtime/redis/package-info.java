/** Records in Redis or Valkey. */
@NullMarked
package dev.edict.runtime.redis;

import org.jspecify.annotations.NullMarked;
