/** Rules that see a whole service at once: on fragments, so that compiling a module and assembling several give one answer. */
@NullMarked
package dev.edict.contract.rule;

import org.jspecify.annotations.NullMarked;
