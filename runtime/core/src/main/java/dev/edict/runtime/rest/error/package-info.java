/** Exception mappers that answer every failure as a problem. */
@NullMarked
package dev.edict.runtime.rest.error;

import org.jspecify.annotations.NullMarked;
