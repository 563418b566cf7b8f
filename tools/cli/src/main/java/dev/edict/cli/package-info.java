/** The command line: reviews a source tree with the processor, in process, and works with what it reports. */
@NullMarked
package dev.edict.cli;

import org.jspecify.annotations.NullMarked;
