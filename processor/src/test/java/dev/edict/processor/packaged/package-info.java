/** Runs the packaged jar as users do: from compilers' command lines and from Maven. */
@NullMarked
package dev.edict.processor.packaged;

import org.jspecify.annotations.NullMarked;
