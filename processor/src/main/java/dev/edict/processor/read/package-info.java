/** From {@code javax.lang.model} to the model: nothing after this package sees an element. */
@NullMarked
package dev.edict.processor.read;

import org.jspecify.annotations.NullMarked;
