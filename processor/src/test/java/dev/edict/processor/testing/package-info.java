/** Compiles small sources with real compilers and tells what the processor said and wrote. */
@NullMarked
package dev.edict.processor.testing;

import org.jspecify.annotations.NullMarked;
