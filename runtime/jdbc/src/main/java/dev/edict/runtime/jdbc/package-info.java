/** Records of idempotency keys in a database: PostgreSQL, or any other that speaks standard SQL. */
@NullMarked
package dev.edict.runtime.jdbc;

import org.jspecify.annotations.NullMarked;
