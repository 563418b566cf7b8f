/** Tests of the rules about: validation. */
@NullMarked
package dev.edict.processor.rule.validation;

import org.jspecify.annotations.NullMarked;
