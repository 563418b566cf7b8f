/** Large bodies in a directory, which the instances of a service share if they share its file system. */
@NullMarked
package dev.edict.runtime.idempotency.directory;

import org.jspecify.annotations.NullMarked;
