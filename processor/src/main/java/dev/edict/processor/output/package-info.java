/** The only package that writes files through the compiler. */
@NullMarked
package dev.edict.processor.output;

import org.jspecify.annotations.NullMarked;
