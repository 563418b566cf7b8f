/** The command for those on call: which outcomes are unknown, and what became of them. */
@NullMarked
package dev.edict.outcomes;

import org.jspecify.annotations.NullMarked;
