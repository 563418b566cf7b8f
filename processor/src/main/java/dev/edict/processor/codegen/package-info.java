/** The idempotency wrappers, written with JavaPoet. */
@NullMarked
package dev.edict.processor.codegen;

import org.jspecify.annotations.NullMarked;
