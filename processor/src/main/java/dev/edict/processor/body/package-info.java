/** What attributed method bodies reveal, as facts; absent where the compiler has no trees. */
@NullMarked
package dev.edict.processor.body;

import org.jspecify.annotations.NullMarked;
