/** What a rule is, what it finds, and the ordered list of all rules. */
@NullMarked
package dev.edict.processor.rule;

import org.jspecify.annotations.NullMarked;
