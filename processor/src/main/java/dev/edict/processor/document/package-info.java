/** From the model to the contract's fragments. */
@NullMarked
package dev.edict.processor.document;

import org.jspecify.annotations.NullMarked;
