/** That errors are declared, and that they have one form. */
@NullMarked
package dev.edict.processor.rule.error;

import org.jspecify.annotations.NullMarked;
