/** Tests of the rules about: status. */
@NullMarked
package dev.edict.processor.rule.status;

import org.jspecify.annotations.NullMarked;
